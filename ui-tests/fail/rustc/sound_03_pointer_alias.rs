//! A pointer behind a type alias.

use core::ffi::c_int;
use pinvoke::marshal;

type Bytes = *const u8;

#[marshal]
unsafe extern "C" {
    safe fn total(data: Bytes) -> c_int;
}

fn main() {}
