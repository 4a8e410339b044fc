//! What is counted is never anybody's alone.

use core::ffi::c_int;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = value_unref, clone = value_ref)]
    pub type Value;
    unsafe fn value_ref(of: *mut Value) -> *mut Value;
    unsafe fn value_unref(of: *mut Value);
    safe fn set(of: &mut Value, to: c_int);
}

fn main() {}
