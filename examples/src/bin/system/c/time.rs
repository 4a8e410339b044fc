//! Calendar times, and how they are said.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int, c_long};
use libc::time_t;
use pinvoke::{Marshal, marshal};

/// `struct tm`.
#[derive(Debug, Default, Clone, PartialEq, Marshal)]
pub(crate) struct Tm {
    pub(crate) sec: c_int,
    pub(crate) min: c_int,
    pub(crate) hour: c_int,
    pub(crate) mday: c_int,
    pub(crate) mon: c_int,
    pub(crate) year: c_int,
    pub(crate) wday: c_int,
    pub(crate) yday: c_int,
    pub(crate) isdst: c_int,
    pub(crate) gmtoff: c_long,
    /// Points into tables of the C library's, which keeps them.
    #[marshal(utf8, copy)]
    pub(crate) zone: Option<String>,
}

const _: () = assert!(size_of::<<Tm as Marshal>::Native>() == size_of::<libc::tm>());

#[marshal(error = errno)]
unsafe extern "C" {
    /// A count of seconds as a calendar time, in UTC.
    #[marshal(error = errno, ret(ignore))]
    pub(crate) fn gmtime_r(
        #[marshal(in)] time: *const time_t,
        #[marshal(out, retval)] result: *mut Tm,
    ) -> *mut Tm;

    /// The other way; what is too large in one field is carried to the next.
    #[marshal(ok = ret != -1, ret(value))]
    pub(crate) fn timegm(#[marshal(in, out)] tm: *mut Tm) -> time_t;
}

#[marshal]
unsafe extern "C" {
    /// A calendar time in words. C writes nothing if there is too little room, and returns 0.
    #[marshal(ok = ret != 0)]
    pub(crate) fn strftime(
        #[marshal(out, utf8, grow = ret == 0, len = max, written = ret)] s: *mut c_char,
        max: usize,
        #[marshal(cstr)] format: *const c_char,
        #[marshal(in)] tm: *const Tm,
    ) -> usize;
}
