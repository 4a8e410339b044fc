//! A method is one of a handle.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(method)]
    safe fn add(a: c_int, b: c_int) -> c_int;
}

fn main() {}
