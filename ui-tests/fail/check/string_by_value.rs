//! A type that owns something.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn print(text: String) -> c_int;
}

fn main() {}
