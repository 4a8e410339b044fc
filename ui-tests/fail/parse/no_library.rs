//! A list of no libraries.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(library())]
unsafe extern "C" {
    safe fn version() -> c_int;
}

fn main() {}
