//! Counts in a circle of three.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = *b)] a: *const usize, #[marshal(in, len = *c)] b: *const usize, #[marshal(in, len = *a)] c: *const usize) -> c_int;
}

fn main() {}
