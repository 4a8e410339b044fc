//! `None` is NULL, which only an `Option` has.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback, nullable)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
}

fn main() {}
