//! An attribute that parameters do not have.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn close(#[inline] fd: c_int) -> c_int;
}

fn main() {}
