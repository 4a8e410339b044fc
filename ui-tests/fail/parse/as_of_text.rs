//! A type in quotes.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn set(#[marshal(as = "Check")] check: c_int) -> c_int;
}

fn main() {}
