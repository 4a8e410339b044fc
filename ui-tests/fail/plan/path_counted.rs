//! A path ends with its NUL.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn open(#[marshal(path, len = n)] name: *const c_char, n: c_int) -> c_int;
}

fn main() {}
