//! C promotes what is behind its `…`, Rust does not.

use core::ffi::{c_char, c_int, c_short};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn print(#[marshal(cstr)] format: *const c_char, #[marshal(variadic)] value: c_short) -> c_int;
}

fn main() {}
