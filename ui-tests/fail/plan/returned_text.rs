//! Text that comes back without a word of whose it is, and what it is.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn message(code: c_int) -> *const c_char;
}

fn main() {}
