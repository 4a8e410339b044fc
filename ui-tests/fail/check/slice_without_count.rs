//! A slice whose count is not named.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(v: &[i32], n: i32) -> i64;
}

fn main() {}
