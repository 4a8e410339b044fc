//! C has a parameter before its `…`.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn print(#[marshal(variadic)] value: c_int) -> c_int;
}

fn main() {}
