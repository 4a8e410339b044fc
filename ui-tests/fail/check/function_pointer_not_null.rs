//! C may pass NULL.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    unsafe fn visit(visitor: unsafe extern "C" fn(c_int));
}

fn main() {}
