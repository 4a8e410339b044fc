//! Code pages have tables, which are a feature.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn print(#[marshal(encoding = "windows-1252")] text: *const c_char) -> c_int;
}

fn main() {}
