//! A count behind a pointer, calculated with.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = *n * 2)] v: *mut u16, n: *mut usize);
}

fn main() {}
