//! Linking is Rust's own attribute.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal(link = "z")]
unsafe extern "C" {
    safe fn level(n: c_int) -> c_int;
}

fn main() {}
