//! A reference to a raw pointer.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(v: &*const i32) -> c_int;
}

fn main() {}
