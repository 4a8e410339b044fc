//! A lower bound of what is fixed.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = 16, min = 8)] v: *mut u8);
}

fn main() {}
