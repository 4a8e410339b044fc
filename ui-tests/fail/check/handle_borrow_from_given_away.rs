//! What is given away lends nothing.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(ret(cstr, borrow = db))]
    safe fn last(#[marshal(consume)] db: *mut Db) -> *const c_char;
}

fn main() {}
