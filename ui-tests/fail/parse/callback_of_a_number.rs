//! A closure is a function.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback)] f: i32, data: *mut c_void);
}

fn main() {}
