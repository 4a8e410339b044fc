//! `out` behind a `*const`.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(out, len = n)] v: *const i32, n: i32) -> i64;
}

fn main() {}
