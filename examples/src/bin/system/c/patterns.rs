//! Patterns in text.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int, c_void};
use libc::regoff_t;
use pinvoke::{Blittable, marshal};

use crate::patterns::{Code, PatternError};

/// `regmatch_t`: where a part of a pattern was found, in bytes; -1 if it was not.
#[derive(Debug, Clone, Copy, PartialEq, Blittable)]
#[repr(C)]
pub(crate) struct Match {
    pub(crate) start: regoff_t,
    pub(crate) end: regoff_t,
}

const _: () = assert!(size_of::<Match>() == size_of::<libc::regmatch_t>());

/// How many matches are asked for: the whole, and up to three groups.
const MATCHES: usize = 4;

#[marshal]
unsafe extern "C" {
    /// Looks for a pattern; the first match is the whole, the others are its groups. `None` if it is nowhere.
    ///
    /// In `c/paired.c`, over the C library's functions; what these have not enough stack for is `REG_ESPACE`.
    #[marshal(ok = ret == 0, none = ret == libc::REG_NOMATCH, error = PatternError)]
    pub(crate) fn pattern_find(
        #[marshal(utf8)] pattern: *const c_char,
        flags: c_int,
        #[marshal(utf8)] text: *const c_char,
        #[marshal(const = MATCHES)] count: usize,
        #[marshal(out, retval, len = MATCHES)] matches: *mut Match,
    ) -> c_int;

    /// What is wrong with a pattern, said without looking at it. C says how long the text is before it writes it.
    ///
    /// The GNU C library ends the process for a number that is no code; [`Code`] has only those that are.
    pub(crate) fn regerror(
        #[marshal(as = Code)] code: c_int,
        #[marshal(const = core::ptr::null())] compiled: *const c_void,
        #[marshal(out, utf8, grow = ask, len = size, written = ret)] buf: *mut c_char,
        size: usize,
    ) -> usize;
}
