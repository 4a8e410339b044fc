//! Rust may order the fields as it likes.

use pinvoke::Blittable;

#[derive(Blittable, Clone, Copy)]
struct Point {
    x: i32,
}

fn main() {}
