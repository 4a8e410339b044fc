//! A constant that comes from the call.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn run(#[marshal(const = ret)] v: c_int) -> c_int;
}

fn main() {}
