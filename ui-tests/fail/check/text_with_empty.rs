//! Text is never empty to C.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(utf16, empty = null)] t: *const u16) -> c_int;
}

fn main() {}
