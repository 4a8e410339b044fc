//! An expression passes a handle where one is wanted.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(free = slot_free, repr = c_int, invalid = -1)]
    pub type Slot;
    unsafe fn slot_free(at: Slot);
    safe fn slot_status(at: Slot) -> c_int;
    #[marshal(ok = slot_status(n) == 0)]
    safe fn db_step(db: *mut Db, n: c_int);
    #[marshal(ok = slot_status(self) == 0)]
    safe fn db_next(db: *mut Db);
    #[marshal(ok = slot_status() == 0)]
    safe fn slot_next(at: Slot);
}

fn main() {}
