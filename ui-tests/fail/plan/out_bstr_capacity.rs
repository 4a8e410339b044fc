//! A BSTR is not written into a buffer.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn name(#[marshal(out, bstr, len = n)] text: *mut u16, n: c_int);
}

fn main() {}
