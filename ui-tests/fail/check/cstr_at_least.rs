//! A C string cannot be demanded longer.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn tag(#[marshal(cstr, len = 2 * n)] text: *const c_char, n: usize) -> c_int;
}

fn main() {}
