//! `ptr`, `len` and `bytes` are all there is.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

unsafe extern "C" {
    fn release(ptr: *mut c_void);
}

#[marshal]
unsafe extern "C" {
    #[marshal(ret(utf8, free = release(pointer)))]
    safe fn name() -> *mut c_char;
}

fn main() {}
