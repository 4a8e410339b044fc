//! How much room is there?

use core::ffi::c_char;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn name(#[marshal(out, utf8)] text: *mut c_char);
}

fn main() {}
