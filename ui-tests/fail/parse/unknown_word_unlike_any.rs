//! A word that is like no other.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, sparkle)] v: *const i32) -> i64;
}

fn main() {}
