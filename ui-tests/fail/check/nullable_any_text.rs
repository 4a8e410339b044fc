//! Terminated text has no count.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(utf8, nullable = any)] t: *const c_char) -> c_int;
}

fn main() {}
