//! C follows what it gets.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback, fail = core::ptr::null_mut())] f: unsafe extern "C" fn(*mut c_void) -> *mut i32, data: *mut c_void);
}

fn main() {}
