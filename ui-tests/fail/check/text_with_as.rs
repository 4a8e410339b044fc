//! Text of another type.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn length(#[marshal(cstr, as = bool)] text: *const c_char) -> usize;
}

fn main() {}
