//! A word that there is not, but nearly.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, lenn = n)] v: *const i32, n: i32) -> i64;
}

fn main() {}
