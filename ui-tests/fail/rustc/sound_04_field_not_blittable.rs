//! A field with values that C may not store.

use pinvoke::Blittable;

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Flags {
    count: u32,
    ready: bool,
}

fn main() {}
