//! How long the text was is not known.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn release(ptr: *mut c_void, len: usize);
}

#[marshal]
unsafe extern "C" {
    #[marshal(ret(utf8, free = release(ptr, len)))]
    safe fn name() -> *mut c_char;

    #[marshal(fallible)]
    fn get(#[marshal(out, retval, utf8, free = release(ptr, bytes))] name: *mut *mut c_char);
}

fn main() {}
