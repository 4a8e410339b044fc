//! What goes in has its size.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn send(#[marshal(in, grow = full, len = n)] data: *const u8, n: usize) -> c_int;
    fn both(#[marshal(in, out, grow = full, len = n, written = ret)] data: *mut u8, n: usize) -> c_int;
}

fn main() {}
