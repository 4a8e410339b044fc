//! A tail of nothing.

use core::ffi::{c_char, c_long};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn parse(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(out, rest = txet)] end: *mut *mut c_char,
    ) -> c_long;
}

fn main() {}
