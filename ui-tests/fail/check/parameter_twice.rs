//! Two parameters of one name.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn add(a: c_int, a: c_int) -> c_int;
}

fn main() {}
