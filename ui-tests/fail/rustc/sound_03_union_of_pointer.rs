//! A pointer in one field of a union.

use core::ffi::c_int;
use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
union Value {
    number: usize,
    text: *const u8,
}

#[marshal]
unsafe extern "C" {
    fn put(value: &Value) -> c_int;
}

fn main() {}
