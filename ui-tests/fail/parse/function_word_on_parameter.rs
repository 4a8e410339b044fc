//! A word of functions, on a parameter.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn close(#[marshal(ok = ret == 0)] fd: c_int) -> c_int;
}

fn main() {}
