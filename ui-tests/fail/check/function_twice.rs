//! Declared twice.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn abs(v: c_int) -> c_int;

    safe fn abs(v: c_int) -> c_int;
}

fn main() {}
