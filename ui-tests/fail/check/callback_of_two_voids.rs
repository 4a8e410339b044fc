//! Which pointer comes back is said where there are several.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn inside(#[marshal(callback)] f: unsafe extern "C" fn(*mut c_void, *mut c_void), data: *mut c_void);
    fn outside(#[marshal(callback)] f: unsafe extern "C" fn(*mut c_void), one: *mut c_void, two: *mut c_void);
}

fn main() {}
