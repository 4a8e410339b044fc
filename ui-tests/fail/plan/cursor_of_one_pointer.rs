//! A cursor is a pointer that C moves.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn next(#[marshal(in, cursor, len = n)] p: *const u8, n: usize) -> c_int;
}

fn main() {}
