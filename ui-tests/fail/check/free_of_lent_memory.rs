//! What is lent is not freed by C.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n, free = free)] data: *const i32, n: usize) -> c_int;

    fn fill(#[marshal(out, len = n, free = free)] data: *mut i32, n: usize);
}

fn main() {}
