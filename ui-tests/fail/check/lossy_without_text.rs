//! Of bytes nothing is lost.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, lossy, len = n)] data: *mut u8, n: usize);
}

fn main() {}
