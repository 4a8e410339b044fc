//! A name that was mistyped.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = cuont)] v: *const i32, count: i32) -> i64;
}

fn main() {}
