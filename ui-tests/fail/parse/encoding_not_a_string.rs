//! The name of a code page is a string.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn print(#[marshal(encoding = utf8)] text: *const c_char) -> c_int;
}

fn main() {}
