//! There is no room for everything.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "sscanf"]
    fn print(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(const = c"%s")] format: *const c_char,
        #[marshal(variadic, out, len = 8)] a: *mut c_char,
    ) -> c_int;
}

fn main() {}
