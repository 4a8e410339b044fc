//! Pasted from bindgen, nothing added.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    pub fn strlen(s: *const c_char) -> usize;
}

fn main() {}
