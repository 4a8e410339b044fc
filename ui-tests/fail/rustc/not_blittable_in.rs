//! A struct that nobody proved to be C's.

use core::ffi::c_int;
use pinvoke::marshal;

#[derive(Clone, Copy)]
#[repr(C)]
struct Point {
    x: i32,
}

#[marshal]
unsafe extern "C" {
    fn norm(#[marshal(in)] p: *const Point) -> c_int;
}

fn main() {}
