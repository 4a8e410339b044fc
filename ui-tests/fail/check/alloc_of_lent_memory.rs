//! What is lent is Rust's.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n, alloc = malloc, free = free)] data: *const i32, n: usize) -> c_int;
}

fn main() {}
