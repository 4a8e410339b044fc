//! A count that is text.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn run(#[marshal(in, utf8, len = name)] argv: *const *const c_char, #[marshal(utf8)] name: *const c_char) -> c_int;
}

fn main() {}
