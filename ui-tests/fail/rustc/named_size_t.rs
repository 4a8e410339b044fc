//! A struct that is named like a number, and has no size.

#![allow(non_camel_case_types, reason = "what is shown")]

use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct size_t {}

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, bytes = n, written = *w)] v: *mut size_t, n: usize, w: *mut usize);
}

fn main() {}
