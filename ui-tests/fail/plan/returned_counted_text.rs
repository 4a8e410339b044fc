//! Counted text is not returned yet.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(utf8, copy, len = n))]
    fn name(n: usize) -> *const c_char;
}

fn main() {}
