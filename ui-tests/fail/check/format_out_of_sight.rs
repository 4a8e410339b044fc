//! What does it say?

use core::ffi::{CStr, c_char, c_int};
use pinvoke::marshal;

const FORMAT: &CStr = c"%s";

#[marshal]
unsafe extern "C" {
    fn printf(
        #[marshal(const = FORMAT.as_ptr())] format: *const c_char,
        #[marshal(variadic)] a: c_int,
    ) -> c_int;
}

fn main() {}
