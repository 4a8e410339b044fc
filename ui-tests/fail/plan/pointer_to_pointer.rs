//! What the inner pointer means.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in)] v: *const *const i32) -> c_int;
}

fn main() {}
