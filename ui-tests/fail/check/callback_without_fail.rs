//! What C gets where the closure panics is the author's to say.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback)] f: unsafe extern "C" fn(i32, *mut c_void) -> i32, data: *mut c_void);
    fn nothing(#[marshal(callback, fail = 0)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
}

fn main() {}
