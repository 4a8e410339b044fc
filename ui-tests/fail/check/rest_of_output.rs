//! What C writes is lent to it.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn parse(#[marshal(out, len = n)] to: *mut u8, n: usize, #[marshal(out, rest = to)] end: *mut *mut u8);
}

fn main() {}
