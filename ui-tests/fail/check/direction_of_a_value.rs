//! A number has no direction.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn close(#[marshal(out)] fd: c_int) -> c_int;
}

fn main() {}
