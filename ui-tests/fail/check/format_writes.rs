//! It would write.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[link_name = "printf"]
    fn print(
        #[marshal(const = c"%n")] format: *const c_char,
        #[marshal(variadic, out)] a: *mut c_int,
    ) -> c_int;
}

fn main() {}
