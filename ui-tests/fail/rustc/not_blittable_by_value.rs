//! The same, by value.

use core::ffi::c_int;
use pinvoke::marshal;

#[derive(Clone, Copy)]
#[repr(C)]
struct Point {
    x: i32,
}

#[marshal]
unsafe extern "C" {
    safe fn norm(p: Point) -> c_int;
}

fn main() {}
