//! A cursor points somewhere.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn next(#[marshal(in, cursor, nullable, len = *n)] p: *mut *const u8, n: *mut usize) -> c_int;
}

fn main() {}
