//! One value does not grow.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn get(#[marshal(out, grow = full)] a: *mut c_int) -> usize;
}

fn main() {}
