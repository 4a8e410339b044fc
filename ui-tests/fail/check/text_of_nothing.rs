//! What should be text here?

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn set(#[marshal(utf8)] level: c_int) -> c_int;
}

fn main() {}
