//! A macro in a module that is named like an attribute of Rust's.

use pinvoke::Blittable;

mod repr {
    pub(crate) use core::prelude::v1::derive as more;
}

#[derive(Clone, Copy, Blittable)]
#[clippy::msrv = "1.85"]
#[repr(C)]
#[repr::more()]
union Word {
    whole: u32,
    parts: [u16; 2],
}

fn main() {}
