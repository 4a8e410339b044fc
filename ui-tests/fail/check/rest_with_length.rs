//! A tail has its length.

use core::ffi::{c_char, c_long};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn parse(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(out, rest = text, len = 4)] end: *mut *mut c_char,
    ) -> c_long;
}

fn main() {}
