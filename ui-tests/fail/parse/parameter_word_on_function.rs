//! A word of parameters, on the function.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(in)]
    fn sum(v: *const i32) -> i64;
}

fn main() {}
