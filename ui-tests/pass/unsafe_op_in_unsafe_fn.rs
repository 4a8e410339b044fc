//! An `unsafe` wrapper has `unsafe` blocks of its own.

#![deny(unsafe_op_in_unsafe_fn)]

use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    unsafe fn strlen(text: *const c_char) -> usize;

    unsafe fn memcpy(to: *mut c_void, #[marshal(in, len = n)] from: *const c_void, n: usize) -> *mut c_void;

    #[marshal(ok = ret == 0, error = errno)]
    unsafe fn setenv(#[marshal(utf8)] name: *const c_char, value: *const c_char, replace: c_int) -> c_int;
}

fn main() {
    // SAFETY: the literal has its NUL.
    assert_eq!(unsafe { strlen(c"four".as_ptr()) }, 4);
    let mut to = [0_u8; 3];
    // SAFETY: there is room for three bytes.
    let _ = unsafe { memcpy(to.as_mut_ptr().cast(), &[1, 2, 3]) };
    assert_eq!(to, [1, 2, 3]);
    // SAFETY: there is one thread, and the literal has its NUL.
    unsafe { setenv("PINVOKE_UI", c"1".as_ptr(), 1) }.expect("the name is a name");
}
