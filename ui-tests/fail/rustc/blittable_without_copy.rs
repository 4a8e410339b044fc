//! What is blittable is copied as bytes.

use pinvoke::Blittable;

#[derive(Blittable)]
#[repr(C)]
struct Point {
    x: i32,
}

fn main() {}
