//! Three mistakes, three errors.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(utf8, lossy)] t: *const c_char) -> c_int;

    #[marshal(ret(own, free = free, copy))]
    safe fn b() -> *mut i32;

    #[marshal(fallible)]
    fn c(#[marshal(in, out, utf8, copy, alloc = malloc)] t: *mut *mut c_char);
}

fn main() {}
