//! C may store a number that is none of the variants.

use pinvoke::Blittable;

#[derive(Blittable, Clone, Copy)]
#[repr(i32)]
enum Mode {
    Off,
}

fn main() {}
