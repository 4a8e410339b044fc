//! A direction does not say how much `void` is.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn first(#[marshal(in)] p: *const c_void) -> c_int;
}

fn main() {}
