//! Two buffers that grow.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn two(#[marshal(out, grow = full, len = n, written = ret)] a: *mut u8, n: usize, #[marshal(out, grow = full, len = m, written = ret)] b: *mut u8, m: usize) -> usize;
}

fn main() {}
