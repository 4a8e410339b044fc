//! Rust has none.

use core::ffi::{c_char, c_double, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn print(#[marshal(const = c"%Lf")] format: *const c_char, #[marshal(variadic)] a: c_double) -> c_int;
}

fn main() {}
