//! A function that takes no pointer.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

unsafe extern "C" {
    fn close(handle: c_int) -> c_int;
}

#[marshal]
unsafe extern "C" {
    #[marshal(ret(utf8, free = close))]
    safe fn name() -> *mut c_char;
}

fn main() {}
