//! Without `in` a `*mut` comes out.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(len = n, readonly)] v: *mut i32, n: i32);
}

fn main() {}
