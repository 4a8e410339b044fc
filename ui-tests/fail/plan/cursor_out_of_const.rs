//! C writes nothing through it.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn put(#[marshal(out, cursor, len = *n)] p: *mut *const u8, n: *mut usize) -> c_int;
}

fn main() {}
