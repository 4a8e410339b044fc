//! A type is written as it is.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn set(#[marshal(as = "bool")] on: c_int);
}

fn main() {}
