//! A length that is known too late.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = ret)] v: *const i32) -> i64;
}

fn main() {}
