//! Goes in too.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn put(#[marshal(in, out, ignore)] flags: *mut c_int) -> c_int;
}

fn main() {}
