//! Freed, or still C's?

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    #[marshal(ret(utf8, copy, free = free))]
    safe fn name() -> *mut c_char;

    #[marshal(fallible)]
    fn get(#[marshal(out, retval, utf8, copy, free = free)] name: *mut *mut c_char);
}

fn main() {}
