//! `len` without a length.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len)] v: *const i32, n: i32) -> i64;
}

fn main() {}
