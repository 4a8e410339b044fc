//! Of one symbol there is one declaration in C.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn print_int(#[marshal(const = c"%d")] format: *const c_char, #[marshal(variadic)] a: c_int) -> c_int;

    #[link_name = "printf"]
    fn print_wide(
        #[marshal(const = c"%d")] format: *const c_char,
        width: c_int,
        #[marshal(variadic)] a: c_int,
    ) -> c_int;
}

fn main() {}
