//! Text in other encodings.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::c_char;
use pinvoke::marshal;

// In `c/paired.c`, over the C library's functions.
#[marshal]
unsafe extern "C" {
    /// Converts as much of `input` as there is room for, and moves both on, also where it fails.
    ///
    /// Each call begins anew, so `to` and `from` are encodings in which a character says all of itself.
    #[marshal(ok = ret != usize::MAX, error = errno, ret(value))]
    pub(crate) fn convert(
        #[marshal(utf8)] to: *const c_char,
        #[marshal(utf8)] from: *const c_char,
        #[marshal(in, readonly, cursor, len = *in_left)] input: *mut *mut c_char,
        in_left: *mut usize,
        #[marshal(out, cursor, len = *out_left)] output: *mut *mut c_char,
        out_left: *mut usize,
    ) -> usize;
}
