//! A cursor through text.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn next(#[marshal(in, cursor, utf8, len = *n)] p: *mut *const c_char, n: *mut usize) -> c_int;
}

fn main() {}
