//! C writes nothing to an input.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n, written = ret)] v: *const i32, n: i32) -> i64;
}

fn main() {}
