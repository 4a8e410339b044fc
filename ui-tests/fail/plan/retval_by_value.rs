//! A result that C cannot write.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fetch(#[marshal(retval)] v: c_int) -> c_int;
}

fn main() {}
