//! Nothing is handed over in a place of the caller's.

use core::ffi::c_void;
use pinvoke::marshal;

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn get(#[marshal(out, retval, own, free = free)] value: *mut i32);
}

fn main() {}
