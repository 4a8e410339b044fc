//! A pointer in a struct, which C may follow.

use core::ffi::c_int;
use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct View {
    data: *const u8,
    size: usize,
}

#[marshal]
unsafe extern "C" {
    safe fn total(view: View) -> c_int;
}

fn main() {}
