//! The second form of an output has this name.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn fill(#[marshal(out, len = n, written = ret)] v: *mut u8, n: usize) -> usize;

    safe fn fill_uninit(v: c_int) -> c_int;
}

fn main() {}
