//! A word of return values, on a parameter.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn open(#[marshal(value)] path: *const c_char) -> c_int;
}

fn main() {}
