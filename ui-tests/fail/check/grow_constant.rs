//! A constant length does not grow.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn get(#[marshal(out, grow = full, len = 16, written = ret)] a: *mut u8) -> usize;
}

fn main() {}
