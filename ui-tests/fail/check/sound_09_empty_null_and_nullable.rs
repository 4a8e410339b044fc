//! NULL for two things.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n, nullable, empty = null)] v: *const i32, n: i32) -> i64;
}

fn main() {}
