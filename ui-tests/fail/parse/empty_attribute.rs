//! Nothing said.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal] v: *const i32) -> i64;
}

fn main() {}
