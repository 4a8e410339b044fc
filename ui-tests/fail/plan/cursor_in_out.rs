//! A cursor goes one way.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn next(#[marshal(in, out, cursor, len = *n)] p: *mut *mut u8, n: *mut usize) -> c_int;
}

fn main() {}
