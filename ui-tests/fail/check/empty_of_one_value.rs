//! One value is never empty.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn peek(#[marshal(in, empty = null)] v: *const i32) -> c_int;
}

fn main() {}
