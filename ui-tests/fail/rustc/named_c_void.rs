//! A struct that is named like C's `void`, and has fields.

#![allow(non_camel_case_types, reason = "what is shown")]

use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct c_void {
    value: u64,
}

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = n)] v: *mut c_void, n: usize);
}

fn main() {}
