//! What is constant says nothing.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = n, written = 4)] v: *mut i32, n: i32);
}

fn main() {}
