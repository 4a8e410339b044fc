//! Every handle has this method.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(method = as_raw)]
    safe fn db_number(db: *const Db) -> c_int;
}

fn main() {}
