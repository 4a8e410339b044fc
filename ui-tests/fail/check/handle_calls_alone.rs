//! What is lent to several is not lent to one alone by an expression.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(ok = db_reset(self) == 0)]
    safe fn db_count(db: *const Db) -> c_int;
    safe fn db_reset(db: *mut Db) -> c_int;
}

fn main() {}
