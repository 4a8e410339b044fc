//! Text is counted in elements.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn vowels(#[marshal(in, utf8, bytes = n)] text: *const c_char, n: usize) -> c_int;
}

fn main() {}
