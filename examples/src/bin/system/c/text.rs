//! Patterns in text, and text in other encodings.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int, c_void};
use libc::regoff_t;
use pinvoke::{Blittable, marshal};

/// `regmatch_t`: where a part of a pattern was found, in bytes; -1 if it was not.
#[derive(Debug, Clone, Copy, PartialEq, Blittable)]
#[repr(C)]
pub(crate) struct Match {
    pub(crate) start: regoff_t,
    pub(crate) end: regoff_t,
}

const _: () = assert!(size_of::<Match>() == size_of::<libc::regmatch_t>());

/// Why there is no match: the code, and what the C library says of it.
#[derive(Debug)]
pub(crate) enum PatternError {
    Code(c_int),
    Call(pinvoke::Error),
}

impl From<c_int> for PatternError {
    fn from(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<pinvoke::Error> for PatternError {
    fn from(error: pinvoke::Error) -> Self {
        Self::Call(error)
    }
}

// In `c/paired.c`, over the C library's functions.
#[marshal]
unsafe extern "C" {
    /// Looks for a pattern; the first match is the whole, the others are its groups. `None` if it is nowhere.
    #[marshal(ok = ret == 0, none = ret == libc::REG_NOMATCH, error = PatternError)]
    pub(crate) fn pattern_find(
        #[marshal(utf8)] pattern: *const c_char,
        flags: c_int,
        #[marshal(utf8)] text: *const c_char,
        count: usize,
        #[marshal(out, retval, len = count)] matches: *mut Match,
    ) -> c_int;

    /// What is wrong with a pattern. C says how long the text is before it writes it.
    #[marshal(fallible)]
    pub(crate) fn regerror(
        code: c_int,
        #[marshal(const = core::ptr::null())] pattern: *const c_void,
        #[marshal(out, utf8, grow = ask, len = size, written = ret)] buf: *mut c_char,
        size: usize,
    ) -> usize;

    /// Converts as much of `input` as there is room for, and moves both on, also where it fails.
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
