//! C leaves the place behind a pointer to a pointer.

use core::ffi::{c_char, c_long};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn parse(#[marshal(cstr)] text: *const c_char, #[marshal(out, rest = text)] end: *mut c_char) -> c_long;
}

fn main() {}
