//! A constant number of bytes of wider elements.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn key(#[marshal(in, bytes = 32)] v: *const u32) -> i64;
}

fn main() {}
