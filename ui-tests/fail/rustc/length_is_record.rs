//! A length that is no number.

use core::ffi::c_void;
use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Point {
    x: i32,
    y: i32,
}

unsafe extern "C" {
    fn free(ptr: *mut c_void);
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn get(#[marshal(out, retval, len = *n, free = free)] data: *mut *mut i32, n: *mut Point);

    #[marshal(fallible)]
    fn take(#[marshal(out, retval, len = ret, copy)] data: *mut *mut i32) -> Point;
}

fn main() {}
