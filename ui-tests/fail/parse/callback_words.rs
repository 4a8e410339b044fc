//! How closures are described.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn one(#[marshal(callback, on = main)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
    fn two(#[marshal(once)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
    fn three(#[marshal(callback = start)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
    fn four(#[marshal(callback, retain = 5)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
    fn five(#[marshal(callback, destroy = always)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
    fn six(#[marshal(callback)] f: unsafe extern "C" fn(#[marshal(grow = ask)] *mut i32, *mut c_void), data: *mut c_void);
    fn seven(#[marshal(callback, on)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
    fn eight(#[marshal(callback, ret(fallible))] f: unsafe extern "C" fn(i32, *mut c_void), #[marshal(user_data)] data: *mut c_void);
    fn nine(#[marshal(callback, ret(as = bool))] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
}

fn main() {}
