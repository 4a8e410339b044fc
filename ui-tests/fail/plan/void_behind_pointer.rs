//! Bytes behind two pointers.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(in)] v: *const *const c_void) -> c_int;
    #[marshal(fallible)]
    fn b(#[marshal(out, retval, copy)] v: *mut *mut c_void) -> c_int;
}

fn main() {}
