//! Ignored memory is one value.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn put(#[marshal(out, ignore, len = 4)] flags: *mut c_int) -> c_int;
}

fn main() {}
