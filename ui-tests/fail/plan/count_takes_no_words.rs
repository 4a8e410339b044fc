//! A count is filled by the wrapper.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n)] v: *const i32, #[marshal(as = bool)] n: i32) -> i64;
}

fn main() {}
