//! Until when C keeps a closure.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn one(#[marshal(callback, retain = destroy)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void, destroy: Option<unsafe extern "C" fn(*mut c_void)>);
    fn two(#[marshal(callback, retain = nothing)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
    fn three(#[marshal(callback)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void, #[marshal(destroy)] destroy: Option<unsafe extern "C" fn(*mut c_void)>);
    fn four(#[marshal(callback, retain = destroy)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void, #[marshal(destroy)] destroy: Option<unsafe extern "C" fn(*mut c_void, i32)>);
    fn five(#[marshal(callback, once, retain = 'static)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
    fn six(#[marshal(callback, once)] f: unsafe extern "C" fn(i32));
    #[marshal(none = ret == 1)]
    fn seven(#[marshal(callback, retain = 'static)] f: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void) -> i32;
    fn eight(#[marshal(callback, retain = 'static)] f: unsafe extern "C" fn(i32, *mut c_void), #[marshal(callback, retain = 'static)] g: unsafe extern "C" fn(i32, *mut c_void), data: *mut c_void);
}

fn main() {}
