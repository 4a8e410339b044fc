//! A type that owns something.

use core::ffi::c_int;
use pinvoke::marshal;
use std::path::PathBuf;

#[marshal]
unsafe extern "C" {
    safe fn print(text: PathBuf) -> c_int;
}

fn main() {}
