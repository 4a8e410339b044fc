//! The number behind a slice is likely its count.

use core::ffi::c_uint;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn digest(seed: u64, buf: &[u8], weight: f64, size: c_uint) -> u64;
}

fn main() {}
