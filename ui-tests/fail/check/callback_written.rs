//! What the closure wrote is what it returns.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn one(#[marshal(callback)] f: unsafe extern "C" fn(#[marshal(out, len = n, written = ret)] *mut u8, n: usize, *mut c_void), data: *mut c_void);
    fn two(#[marshal(callback, fail = 0)] f: unsafe extern "C" fn(#[marshal(in, written = ret)] *const i32, *mut c_void) -> usize, data: *mut c_void);
    fn three(#[marshal(callback)] f: unsafe extern "C" fn(#[marshal(len = m)] *const u8, n: usize, *mut c_void), data: *mut c_void);
}

fn main() {}
