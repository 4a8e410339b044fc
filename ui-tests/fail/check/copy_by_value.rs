//! A number is copied anyway.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn put(#[marshal(copy)] value: c_int) -> c_int;
}

fn main() {}
