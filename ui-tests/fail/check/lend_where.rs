//! `lend` writes fields of a state that the caller has alone.

use core::ffi::c_int;
use pinvoke::marshal;

#[repr(C)]
struct Raw {
    next: *const u8,
    left: u32,
}

#[marshal]
unsafe extern "C" {
    #[marshal(state = Raw)]
    type Stream;
    #[marshal(state = (stream_size(), 8))]
    type Asked;
    #[marshal(free = db_close)]
    type Db;

    safe fn stream_size() -> usize;
    fn of_numbers(#[marshal(in, len = n, lend(next, in, len = left))] p: *const u8, n: usize);
    fn of_a_handle(#[marshal(lend(next, in, len = left))] db: *mut Db);
    fn of_c_alone(#[marshal(lend(next, in, len = left))] of: *mut Asked);
    fn of_several(#[marshal(lend(next, in, len = left))] of: *const Stream);
    fn of_none(#[marshal(nullable, lend(next, in, len = left))] of: *mut Stream);
    fn of_new(#[marshal(retval, own, lend(next, in, len = left))] of: *mut Stream);
    fn again(
        #[marshal(lend(next, in, len = left))] of: *mut Stream,
        #[marshal(retval, grow = full, len = *n)] out: *mut u8,
        n: *mut usize,
    );
    fn twice(#[marshal(lend(next, in, len = left), lend(next, in, len = left))] of: *mut Stream);
    fn named(#[marshal(lend(next, in, len = left))] of: *mut Stream, next: c_int);
}

fn main() {}
