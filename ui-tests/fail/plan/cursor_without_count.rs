//! How much is there?

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn next(#[marshal(in, cursor)] p: *mut *const u8) -> c_int;
    fn put(#[marshal(out, cursor)] p: *mut *mut u8) -> c_int;
}

fn main() {}
