//! One text behind a pointer, going in.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(in, utf8, retval)] t: *const *const c_char) -> c_int;
}

fn main() {}
