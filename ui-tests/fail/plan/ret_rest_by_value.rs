//! A tail is a pointer.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(rest = text))]
    fn skip(#[marshal(cstr)] text: *const c_char) -> usize;
}

fn main() {}
