//! A guard keeps C's bytes.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    #[marshal(ret(utf8, own, free = free))]
    safe fn name() -> *mut c_char;

    #[marshal(ret(utf16, own, free = free))]
    safe fn wide_name() -> *mut u16;
}

fn main() {}
