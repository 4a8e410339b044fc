//! A safe wrapper passes no pointer that it knows nothing of.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn strlen(s: *const c_char) -> usize;
}

fn main() {}
