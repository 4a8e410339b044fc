//! Three mistakes, three errors.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn a(#[marshal(out, retval, utf8)] t: *mut *mut c_char);

    #[marshal(ret(own))]
    safe fn b() -> *mut i32;

    #[marshal(fallible)]
    fn c(#[marshal(in, out, utf8, free = free)] t: *mut *mut c_char);
}

fn main() {}
