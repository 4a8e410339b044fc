//! A crate that calls itself `core`, with measures of its own: padding stays padding.

use pinvoke::{Blittable, marshal};

extern crate self as core;

pub use std::{convert, marker, option, primitive, ptr, result};

pub mod mem {
    pub use std::mem::{MaybeUninit, offset_of};

    pub const fn size_of<T>() -> usize {
        0
    }

    pub const fn align_of<T>() -> usize {
        1
    }
}

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Padded {
    tag: u8,
    value: u32,
}

#[marshal]
unsafe extern "C" {
    fn send(#[marshal(in, bytes = n)] v: *const Padded, n: usize);
}

fn main() {}
