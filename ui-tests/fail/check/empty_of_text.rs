//! Its NUL is always there.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn length(#[marshal(cstr, empty = null)] text: *const c_char) -> usize;
}

fn main() {}
