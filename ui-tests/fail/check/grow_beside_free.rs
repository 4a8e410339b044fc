//! What C handed over in a round that was not the last would be lost.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn give_back(ptr: *mut c_void);
}

#[marshal]
unsafe extern "C" {
    fn text_and_list(
        #[marshal(out, retval, utf8, free = give_back)] text: *mut *mut c_char,
        #[marshal(out, grow = full, len = capacity, written = ret)] list: *mut c_int,
        capacity: c_int,
    ) -> c_int;

    #[marshal(ret(cstr, own, free = give_back))]
    fn returned(
        #[marshal(out, grow = ask, len = *capacity, written = *capacity)] list: *mut c_int,
        capacity: *mut c_int,
    ) -> *mut c_char;

    #[marshal(free = db_close)]
    pub type Db;
    unsafe fn db_close(db: *mut Db);
    fn opened(
        #[marshal(retval, own)] db: *mut *mut Db,
        #[marshal(out, utf8, grow = full, len = room, written = ret)] text: *mut c_char,
        room: c_int,
    ) -> c_int;
}

fn main() {}
