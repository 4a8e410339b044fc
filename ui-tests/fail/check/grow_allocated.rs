//! What C allocates has its size.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn get(#[marshal(out, utf8, grow = full, len = n, free = free)] a: *mut *mut c_char, n: usize) -> usize;
}

fn main() {}
