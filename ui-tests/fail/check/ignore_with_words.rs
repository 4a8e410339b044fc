//! The caller never sees it.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn put(#[marshal(out, ignore, retval)] flags: *mut c_int) -> c_int;
    fn as_(#[marshal(out, ignore, as = bool)] flags: *mut c_int) -> c_int;
}

fn main() {}
