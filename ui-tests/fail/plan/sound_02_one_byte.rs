//! A direction does not make one value of a pointer to bytes.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn first(#[marshal(in)] p: *const u8) -> c_int;
}

fn main() {}
