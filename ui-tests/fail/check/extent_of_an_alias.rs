//! A pointer behind a type alias, which the macro does not see.

use core::ffi::c_int;
use pinvoke::marshal;

type Bytes = *const u8;

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(in, len = n)] v: Bytes, n: usize) -> c_int;
}

fn main() {}
