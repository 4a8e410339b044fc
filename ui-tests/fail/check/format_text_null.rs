//! C follows it.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn print(
        #[marshal(const = c"%s")] format: *const c_char,
        #[marshal(variadic, cstr, nullable)] a: *const c_char,
    ) -> c_int;
}

fn main() {}
