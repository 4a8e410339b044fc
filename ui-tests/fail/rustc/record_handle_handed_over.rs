//! What C hands over in a record comes out only, and is an object of which a record says enough.

use core::ffi::c_int;
use pinvoke::{Marshal, marshal};

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;

    pub type Slot;
    safe fn slot_number(slot: *const Slot) -> c_int;

    fn use_it(of: &Opened);
    #[marshal(fallible)]
    fn change_it(of: &mut Opened);
    fn nested(of: &Nested);
    unsafe fn pass(of: Opened);
}

#[derive(Marshal)]
struct Opened {
    #[marshal(own)]
    db: Option<Db>,
}

#[derive(Marshal)]
struct Nested {
    opened: Opened,
}

#[derive(Marshal)]
struct Numbered {
    #[marshal(own)]
    slot: Slot,
}

#[derive(Marshal)]
struct NoHandle {
    #[marshal(own)]
    number: c_int,
}

fn main() {}
