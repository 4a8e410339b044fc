//! What the caller never sees.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn run(#[marshal(const = core::ptr::null(), in, len = n)] v: *const u8, n: usize) -> c_int;
}

fn main() {}
