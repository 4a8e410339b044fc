//! A BSTR knows its length.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn print(#[marshal(bstr, len = n)] text: *const u16, n: c_int) -> c_int;
}

fn main() {}
