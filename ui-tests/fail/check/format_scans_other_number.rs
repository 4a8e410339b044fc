//! C would write eight bytes.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "sscanf"]
    fn print(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(const = c"%lld")] format: *const c_char,
        #[marshal(variadic, out)] a: *mut c_int,
    ) -> c_int;
}

fn main() {}
