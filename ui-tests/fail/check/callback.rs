//! What C calls back.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    safe fn at_exit(f: Option<unsafe extern "C" fn()>) -> c_int;

    safe fn visit(f: extern "C" fn(c_int)) -> c_int;
}

fn main() {}
