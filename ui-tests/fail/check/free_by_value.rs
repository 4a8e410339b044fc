//! A number is not freed.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    fn put(#[marshal(free = free)] value: c_int) -> c_int;
}

fn main() {}
