//! The same behind a pointer.

use core::ffi::c_int;
use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct View {
    data: *mut u8,
    size: usize,
}

#[marshal]
unsafe extern "C" {
    fn readv(fd: c_int, #[marshal(in, len = n)] views: *const View, n: c_int) -> isize;
}

fn main() {}
