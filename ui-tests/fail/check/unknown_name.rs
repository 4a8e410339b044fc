//! A name that is nothing.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = size)] v: *const i32, n: i32) -> i64;
}

fn main() {}
