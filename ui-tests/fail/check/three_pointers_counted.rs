//! What three pointers mean cannot be said, counted or not.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn split(
        #[marshal(out, retval, utf8, len = *n, free = free)] parts: *mut *mut *mut c_char,
        n: *mut c_int,
    ) -> c_int;
    unsafe fn free(p: *mut c_void);
}

fn main() {}
