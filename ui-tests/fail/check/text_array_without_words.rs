//! An array of what, and how long?

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn run(argv: *const *const c_char) -> c_int;
}

fn main() {}
