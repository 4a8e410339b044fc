//! Any text would be followed.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn printf(#[marshal(cstr)] format: *const c_char, #[marshal(variadic)] a: c_int) -> c_int;
}

fn main() {}
