//! A sign before a sum: the sum is checked, and its negative would not be.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = -(a + b))] v: *mut u8, a: c_int, b: c_int);
}

fn main() {}
