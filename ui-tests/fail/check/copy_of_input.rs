//! What goes in is not copied back.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, copy, len = n)] data: *const i32, n: usize) -> c_int;
}

fn main() {}
