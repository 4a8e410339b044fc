//! The same, returned.

use pinvoke::marshal;

#[derive(Clone, Copy)]
#[repr(C)]
struct Point {
    x: i32,
}

#[marshal]
unsafe extern "C" {
    safe fn origin() -> Point;
}

fn main() {}
