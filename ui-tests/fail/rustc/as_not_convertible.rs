//! A type that does not cross as this one.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn set(#[marshal(as = String)] level: c_int) -> c_int;
}

fn main() {}
