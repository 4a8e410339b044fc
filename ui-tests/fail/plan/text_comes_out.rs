//! Text that C writes is not available yet.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn name(#[marshal(out, cstr, len = n)] text: *mut c_char, n: usize);
}

fn main() {}
