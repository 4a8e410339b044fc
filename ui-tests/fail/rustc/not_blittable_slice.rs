//! The same, many.

use pinvoke::marshal;

#[derive(Clone, Copy)]
#[repr(C)]
struct Point {
    x: i32,
}

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(out, len = n)] p: *mut Point, n: usize);
}

fn main() {}
