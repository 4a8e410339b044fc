//! A block may stand in the body of a function, beside locals of any name.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

fn length(text: &core::ffi::CStr) -> usize {
    #[marshal]
    unsafe extern "C" {
        fn strlen(#[marshal(cstr)] text: *const c_char) -> usize;
    }
    strlen(text)
}

fn absolute(v: c_int) -> c_int {
    #[marshal(library = "libc.so.6")]
    unsafe extern "C" {
        safe fn abs(v: c_int) -> c_int;
    }
    if pinvoke::bound!(abs).is_available() { abs(v) } else { v }
}

fn main() {
    assert_eq!(length(c"four"), 4);
    assert_eq!(absolute(3), 3);
}
