//! The wrapper makes the buffer.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn get(#[marshal(out, nullable, grow = full, len = n, written = ret)] a: *mut u8, n: usize) -> usize;
    fn min(#[marshal(out, min = 4, grow = full, len = n, written = ret)] a: *mut u8, n: usize) -> usize;
    fn empty(#[marshal(out, empty = null, grow = full, len = n, written = ret)] a: *mut u8, n: usize) -> usize;
}

fn main() {}
