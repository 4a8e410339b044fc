//! A tail is not copied.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(rest = text, copy))]
    fn skip(#[marshal(cstr)] text: *const c_char) -> *const c_char;
}

fn main() {}
