//! Nothing goes in.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn get(#[marshal(out, retval, utf8, alloc = malloc, free = free)] name: *mut *mut c_char);

    #[marshal(fallible)]
    fn fetch(#[marshal(retval, utf8, alloc = malloc, free = free)] name: *mut *mut c_char);
}

fn main() {}
