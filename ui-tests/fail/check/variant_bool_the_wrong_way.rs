//! C's type is declared.

use core::ffi::c_int;
use pinvoke::{VariantBool, marshal};

#[marshal]
unsafe extern "C" {
    fn show(#[marshal(as = VariantBool)] on: bool) -> c_int;
    fn all(#[marshal(in, as = VariantBool, len = n)] on: *const bool, n: usize) -> c_int;
}

fn main() {}
