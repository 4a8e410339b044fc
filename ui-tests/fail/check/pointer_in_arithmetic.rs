//! A length made of an address.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = rows * 2)] v: *const i32, #[marshal(in)] rows: *const usize) -> i64;
}

fn main() {}
