//! Lent, of a constant length.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn name(#[marshal(out, utf8, len = 64)] text: *mut c_char);
}

fn main() {}
