//! A struct that is named like a number, and has padding.

#![allow(non_camel_case_types, reason = "what is shown")]

use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct c_int {
    tag: u8,
    value: u32,
}

#[marshal]
unsafe extern "C" {
    fn send(#[marshal(in, bytes = n)] v: *const c_int, n: usize);

    fn fill(#[marshal(out, len = n)] v: *mut c_int, n: usize);

    fn state(#[marshal(out)] v: *mut c_int);
}

fn main() {}
