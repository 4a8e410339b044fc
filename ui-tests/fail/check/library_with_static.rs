//! A static is not found at the first call.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(library = "libm.so.6")]
unsafe extern "C" {
    static signgam: c_int;

    safe fn lgamma(x: f64) -> f64;
}

fn main() {}
