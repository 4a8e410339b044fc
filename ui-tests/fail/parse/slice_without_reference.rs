//! A slice by value.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(len = n)] v: [i32], n: i32) -> i64;
}

fn main() {}
