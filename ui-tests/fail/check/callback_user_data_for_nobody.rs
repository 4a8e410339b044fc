//! What is user data is some callback's.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback)] f: unsafe extern "C" fn(i32), #[marshal(user_data)] data: *mut c_void);
    fn other(#[marshal(callback, user_data = data)] f: unsafe extern "C" fn(i32), data: *mut c_void);
    fn named(#[marshal(callback)] f: unsafe extern "C" fn(i32, *mut c_void), #[marshal(user_data = g)] data: *mut c_void);
    fn value(#[marshal(callback)] f: unsafe extern "C" fn(i32, *mut c_void), #[marshal(user_data)] data: usize);
}

fn main() {}
