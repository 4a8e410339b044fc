//! Two extents.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n, bytes = n)] v: *const i32, n: i32) -> i64;
}

fn main() {}
