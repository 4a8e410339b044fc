//! A pointer that nobody describes.

use core::ffi::c_int;
use pinvoke::{Marshal, marshal};

#[derive(Marshal)]
struct View {
    data: *const u8,
    #[marshal(as = c_int)]
    ready: bool,
}

#[marshal]
unsafe extern "C" {
    fn total(view: &View) -> c_int;
}

fn main() {}
