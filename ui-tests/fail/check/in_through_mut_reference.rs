//! An exclusive reference that only goes in.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn peek(#[marshal(in)] v: &mut i32) -> c_int;
}

fn main() {}
