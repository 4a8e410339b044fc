//! What is allocated is freed.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn set(#[marshal(in, out, utf8, alloc = malloc, copy)] name: *mut *mut c_char);
}

fn main() {}
