//! A function that C would call.

use core::ffi::c_int;
use pinvoke::marshal;

type Hook = Option<unsafe extern "C" fn()>;

#[marshal]
unsafe extern "C" {
    safe fn at_exit(f: Hook) -> c_int;
}

fn main() {}
