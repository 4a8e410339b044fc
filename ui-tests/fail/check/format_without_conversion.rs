//! `printf` prints nothing of it.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn print(#[marshal(const = c"done")] format: *const c_char, #[marshal(variadic)] a: c_int) -> c_int;
}

fn main() {}
