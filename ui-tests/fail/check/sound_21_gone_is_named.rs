//! What is given away is not asked any more.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    safe fn db_status(db: *const Db) -> c_int;
    #[marshal(ok = db_status(self) == 0)]
    safe fn db_end(#[marshal(consume)] db: *mut Db);
    #[marshal(ok = ret == 0, error = Error::of(self))]
    safe fn db_finish(#[marshal(consume)] db: *mut Db) -> c_int;
    #[marshal(lock = (db_enter(self), db_leave(self)))]
    safe fn db_drop(#[marshal(consume)] db: *mut Db);
    safe fn db_enter(db: &Db);
    safe fn db_leave(db: &Db);
}

fn main() {}
