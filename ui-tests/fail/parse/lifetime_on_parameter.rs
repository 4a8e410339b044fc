//! A lifetime, where what is lent is lent for the call.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(len = n)] v: &'static [i32], n: i32) -> i64;
}

fn main() {}
