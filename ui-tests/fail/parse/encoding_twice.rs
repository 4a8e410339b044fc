//! Two encodings.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn length(#[marshal(cstr, utf8)] text: *const c_char) -> usize;
}

fn main() {}
