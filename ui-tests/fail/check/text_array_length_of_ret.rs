//! How many texts there are is known before.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn names(#[marshal(out, utf8, len = ret, copy)] names: *mut *mut c_char) -> c_int;
}

fn main() {}
