//! Text that C writes.

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn name(#[marshal(out, retval, cstr, len = 64)] text: *mut c_char);
}

fn main() {}
