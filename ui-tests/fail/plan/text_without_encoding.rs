//! Bytes, or text in which encoding?

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn print(#[marshal(in)] text: *const c_char) -> c_int;
}

fn main() {}
