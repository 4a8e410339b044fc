//! Nobody has written the padding that would go in.

use core::ffi::c_int;
use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Padded {
    kind: u8,
    value: u32,
}

#[marshal]
unsafe extern "C" {
    fn send(#[marshal(in, bytes = size)] v: *const Padded, size: usize) -> c_int;
}

fn main() {}
