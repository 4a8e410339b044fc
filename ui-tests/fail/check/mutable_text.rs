//! An exclusive reference to text.

use core::ffi::CStr;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn upper(text: &mut CStr);
}

fn main() {}
