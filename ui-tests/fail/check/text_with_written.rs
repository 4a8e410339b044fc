//! Terminated text has no length of its own.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(utf8, written = ret)] t: *const c_char) -> c_int;
}

fn main() {}
