//! A count behind a pointer, named without `*`.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n)] v: *const i32, n: *const i32) -> i64;
}

fn main() {}
