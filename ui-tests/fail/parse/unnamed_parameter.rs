//! A parameter without a name.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn close(#[marshal(as = bool)] _: c_int) -> c_int;
}

fn main() {}
