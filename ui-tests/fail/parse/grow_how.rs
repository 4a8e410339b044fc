//! `ask`, `full`, or a condition.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn get(#[marshal(out, grow, len = n, written = ret)] a: *mut u8, n: usize) -> usize;
}

fn main() {}
