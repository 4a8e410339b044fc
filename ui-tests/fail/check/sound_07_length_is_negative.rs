//! Less than none.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = -1)] v: *const i32, n: i32) -> i64;
}

fn main() {}
