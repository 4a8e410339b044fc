//! C writes, and does not.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(in, out, len = n, readonly)] v: *mut i32, n: i32);
}

fn main() {}
