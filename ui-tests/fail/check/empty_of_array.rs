//! Sixteen are never none.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn key(#[marshal(in, len = 16, empty = null)] v: *const u8) -> c_int;
}

fn main() {}
