//! What goes in cannot be ignored.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn put(#[marshal(ignore)] flags: c_int) -> c_int;
}

fn main() {}
