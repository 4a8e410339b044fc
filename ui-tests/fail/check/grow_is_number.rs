//! A condition, not a number.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn get(#[marshal(out, grow = ret + 1, len = n, written = ret)] a: *mut u8, n: usize) -> usize;
}

fn main() {}
