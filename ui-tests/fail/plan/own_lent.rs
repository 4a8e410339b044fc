//! A guard is returned.

use core::ffi::c_void;
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn take(#[marshal(out, own, free = free, len = *n)] data: *mut *mut i32, n: *mut usize);
}

fn main() {}
