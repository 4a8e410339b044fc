//! A count takes no words.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = *n, written = *n)] v: *mut i32, #[marshal(in, out)] n: *mut usize);
}

fn main() {}
