//! An array of pointers has elements.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn run(#[marshal(in, utf8, bytes = n)] argv: *const *const c_char, n: c_int) -> c_int;
}

fn main() {}
