//! `*` is an `int`.

use core::ffi::{c_char, c_int, c_long};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn print(
        #[marshal(const = c"%*d")] format: *const c_char,
        #[marshal(variadic)] n: c_long,
        a: c_int,
    ) -> c_int;
}

fn main() {}
