//! The count is another's.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn print(
        #[marshal(const = c"%.*s")] format: *const c_char,
        #[marshal(variadic)] n: c_int,
        #[marshal(in, len = m)] a: *const c_char,
        m: c_int,
    ) -> c_int;
}

fn main() {}
