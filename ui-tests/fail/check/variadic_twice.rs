//! It begins once.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn print(
        #[marshal(const = c"%d %d")] format: *const c_char,
        #[marshal(variadic)] a: c_int,
        #[marshal(variadic)] b: c_int,
    ) -> c_int;
}

fn main() {}
