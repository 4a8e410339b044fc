//! A comparison is no length.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n > 0)] v: *const i32, n: i32) -> i64;
}

fn main() {}
