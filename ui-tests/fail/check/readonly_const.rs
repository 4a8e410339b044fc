//! A promise that the type makes already.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n, readonly)] v: *const i32, n: i32) -> i64;
}

fn main() {}
