//! What is passed by value does not change.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = n, written = n)] v: *mut i32, n: i32);
}

fn main() {}
