//! Memory that a closure lends until its next call.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn one(#[marshal(callback)] f: unsafe extern "C" fn(#[marshal(out, retain, len = ret)] *mut *const u8, *mut c_void), data: *mut c_void);
    fn two(#[marshal(callback)] f: unsafe extern "C" fn(#[marshal(out, retain, len = *n)] *const *const u8, n: *mut usize, *mut c_void), data: *mut c_void);
    fn three(#[marshal(callback, on = several)] f: unsafe extern "C" fn(#[marshal(out, retain, len = *n)] *mut *const u8, n: *mut usize, *mut c_void), data: *mut c_void);
}

fn main() {}
