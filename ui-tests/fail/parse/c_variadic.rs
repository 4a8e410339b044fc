//! C's `…` as it stands.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn printf(#[marshal(cstr)] format: *const c_char, ...) -> c_int;
}

fn main() {}
