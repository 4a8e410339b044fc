//! A guard, or a copy?

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    #[marshal(ret(cstr, own, copy, free = free))]
    safe fn name() -> *mut c_char;
}

fn main() {}
