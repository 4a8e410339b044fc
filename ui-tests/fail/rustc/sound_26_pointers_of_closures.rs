//! C follows no pointer that a closure of safe code made up: not in what it returns, changes, fills or lends.

use core::ffi::c_void;
use pinvoke::{Blittable, marshal};

#[derive(Clone, Copy, Blittable)]
#[repr(C)]
struct Returned(*mut c_void, usize);

#[derive(Clone, Copy, Blittable)]
#[repr(C)]
struct Changed(*mut c_void, usize);

#[derive(Clone, Copy, Blittable)]
#[repr(C)]
struct Filled(*mut c_void, usize);

#[derive(Clone, Copy, Blittable)]
#[repr(C)]
struct Lent(*mut c_void, usize);

#[marshal]
unsafe extern "C" {
    fn returns(
        #[marshal(callback)] f: unsafe extern "C" fn(*mut c_void, #[marshal(out, retval)] to: *mut Returned),
        data: *mut c_void,
    );
    fn changes(
        #[marshal(callback)] f: unsafe extern "C" fn(*mut c_void, #[marshal(in, out)] at: *mut Changed),
        data: *mut c_void,
    );
    fn fills(
        #[marshal(callback)] f: unsafe extern "C" fn(*mut c_void, #[marshal(out, len = n)] at: *mut Filled, n: usize),
        data: *mut c_void,
    );
    fn lends(
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            *mut c_void,
            #[marshal(out, retain, len = ret)] at: *mut *const Lent,
        ) -> isize,
        data: *mut c_void,
    );
    // The caller promises what is in it.
    unsafe fn promised(
        #[marshal(callback)] f: unsafe extern "C" fn(*mut c_void, #[marshal(in, out)] at: *mut Changed),
        data: *mut c_void,
    );
}

fn main() {}
