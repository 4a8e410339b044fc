//! A `None` would be the end of the array for C.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn run(#[marshal(utf8, nullable)] args: *const *const c_char) -> c_int;
}

fn main() {}
