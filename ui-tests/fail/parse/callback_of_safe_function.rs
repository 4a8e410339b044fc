//! C's functions are unsafe to call, and not of Rust's convention.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback)] f: extern "C" fn(*mut c_void), data: *mut c_void);
    fn both(#[marshal(callback)] f: fn(*mut c_void), data: *mut c_void);
}

fn main() {}
