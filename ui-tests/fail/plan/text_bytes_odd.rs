//! Text is counted in units.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(utf16, bytes = n)] t: *const u16, n: usize) -> c_int;
}

fn main() {}
