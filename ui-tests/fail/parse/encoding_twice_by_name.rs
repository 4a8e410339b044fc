//! Two encodings, one by its name.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn print(#[marshal(utf8, encoding = "windows-1252")] text: *const c_char) -> c_int;
}

fn main() {}
