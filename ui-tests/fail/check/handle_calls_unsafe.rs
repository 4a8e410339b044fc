//! Nobody promises what an unsafe function demands.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(ok = db_status(self) == 0)]
    safe fn db_step(db: *mut Db);
    unsafe fn db_status(db: *const Db) -> c_int;
}

fn main() {}
