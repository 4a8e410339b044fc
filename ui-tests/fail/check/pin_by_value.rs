//! A number has no address.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn close(#[pin] fd: c_int) -> c_int;
}

fn main() {}
