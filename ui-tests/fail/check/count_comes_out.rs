//! A count that C leaves in the same call.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = *n)] data: *const i32, #[marshal(out)] n: *mut usize) -> c_int;
    fn all(#[marshal(in, len = *n)] data: *const i32, #[marshal(out, retval)] n: *mut usize) -> c_int;
}

fn main() {}
