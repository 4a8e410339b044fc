//! A conversion is named.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn wait(#[marshal(with = "Millis")] time: c_int) -> c_int;
}

fn main() {}
