//! C looks for it elsewhere.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn print(
        #[marshal(const = c"%f")] format: *const c_char,
        #[marshal(variadic, cstr)] a: *const c_char,
    ) -> c_int;
}

fn main() {}
