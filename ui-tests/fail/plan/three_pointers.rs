//! Three pointers deep.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(in)] v: *const *const *const i32) -> c_int;
    fn b(#[marshal(out, retval, copy)] v: *mut *mut *mut i32) -> c_int;
    fn c(#[marshal(in, utf8, len = n)] v: *const *const *const c_char, n: usize) -> c_int;
    fn d(#[marshal(in, len = n)] v: *const *const *const i32, n: usize) -> c_int;
}

fn main() {}
