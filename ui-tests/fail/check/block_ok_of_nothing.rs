//! The block tests what this function does not return.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    fn open(#[marshal(cstr)] path: *const c_char) -> c_int;

    safe fn reset(level: c_int);
}

fn main() {}
