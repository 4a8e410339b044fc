//! A buffer that counts itself.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = v)] v: *const i32) -> i64;
}

fn main() {}
