//! What is ignored has a size.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn put(#[marshal(out, ignore)] data: *mut c_void) -> c_int;
}

fn main() {}
