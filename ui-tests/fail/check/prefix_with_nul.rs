//! No symbol has a NUL.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(prefix = "my\0lib_")]
unsafe extern "C" {
    safe fn version() -> c_int;
}

fn main() {}
