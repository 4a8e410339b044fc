//! Two counts.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(in, len = n, bytes = m)] data: *const i32, n: usize, m: usize) -> c_int;
    fn b(#[marshal(in, len = n, len = m)] data: *const i32, n: usize, m: usize) -> c_int;
    fn c(#[marshal(len = n)] data: &[i32; 4], n: usize) -> c_int;
}

fn main() {}
