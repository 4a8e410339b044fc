//! A cast, as C would write it.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n as usize)] v: *const i32, n: i32) -> i64;
}

fn main() {}
