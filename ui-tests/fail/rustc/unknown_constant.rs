//! A constant that there is not.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn key(#[marshal(in, len = KEY_SIZE)] v: *const u8) -> c_int;
}

fn main() {}
