//! A count that is no integer.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n)] v: *const i32, n: f64) -> i64;
}

fn main() {}
