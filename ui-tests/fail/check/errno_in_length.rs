//! errno is no length.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = errno)] v: *const i32) -> i64;
}

fn main() {}
