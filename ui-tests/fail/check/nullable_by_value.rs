//! A number is never NULL.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn close(#[marshal(nullable)] fd: c_int) -> c_int;
}

fn main() {}
