//! A byte behind a type alias is still no single value.

use core::ffi::c_int;
use pinvoke::marshal;

type Byte = u8;

#[marshal]
unsafe extern "C" {
    fn first(#[marshal(in)] p: *const Byte) -> c_int;
}

fn main() {}
