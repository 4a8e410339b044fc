//! What a record was handed in a round that was not the last would be lost.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::{Marshal, marshal};

unsafe extern "C" {
    fn give_back(ptr: *mut c_void);
}

#[derive(Marshal)]
struct Opened {
    #[marshal(own)]
    db: Db,
}

#[derive(Marshal)]
struct Named {
    #[marshal(utf8, free = give_back)]
    name: String,
}

#[marshal]
unsafe extern "C" {
    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    #[marshal(method = new, ret(own, nullable))]
    safe fn db_new() -> *mut Db;

    fn beside(
        #[marshal(retval)] out: *mut Opened,
        #[marshal(out, utf8, grow = full, len = room, written = ret)] text: *mut c_char,
        room: c_int,
    ) -> c_int;
    fn itself(#[marshal(out, grow = ask, len = *n, written = *n)] out: *mut Named, n: *mut c_int);

    #[marshal(ok = ret == 0)]
    fn told(
        #[marshal(retval)] out: *mut Opened,
        #[marshal(out, utf8, grow = ret == 7, len = room)] text: *mut c_char,
        room: c_int,
    ) -> c_int;
}

fn main() {}
