//! An empty slice that is neither NULL nor zero.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n, empty = nothing)] v: *const i32, n: i32) -> i64;
}

fn main() {}
