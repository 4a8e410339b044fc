//! A call that may be made again.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn get(#[marshal(out, grow = full, len = n, written = ret)] a: *mut u8, n: usize, #[marshal(out, nullable)] flags: *mut c_int) -> usize;
}

fn main() {}
