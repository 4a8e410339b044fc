//! Not C's conventions.

use pinvoke::marshal;

#[marshal]
unsafe extern "Rust" {
    fn sum(#[marshal(len = n)] v: &[u8], n: usize) -> bool;
}

fn main() {}
