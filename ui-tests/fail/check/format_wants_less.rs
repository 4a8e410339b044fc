//! One is too many.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn print(
        #[marshal(const = c"%d")] format: *const c_char,
        #[marshal(variadic)] a: c_int,
        b: c_int,
    ) -> c_int;
}

fn main() {}
