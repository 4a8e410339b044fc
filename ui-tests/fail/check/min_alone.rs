//! A lower bound without a count.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, min = 8)] v: *mut u8);
}

fn main() {}
