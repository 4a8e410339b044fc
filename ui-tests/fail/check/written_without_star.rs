//! The pointer for what it points at.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = n, written = done)] v: *mut i32, n: usize, done: *mut usize);
}

fn main() {}
