//! A lower bound behind a pointer.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = n, min = *least)] v: *mut u8, n: usize, #[marshal(in)] least: *const usize);
}

fn main() {}
