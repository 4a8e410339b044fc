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
    /// From 0.
    pub(crate) mon: c_int,
    /// From 1900.
    pub(crate) year: c_int,
    pub(crate) wday: c_int,
    pub(crate) yday: c_int,
    /// Negative: C is to find out.
    pub(crate) isdst: c_int,
    /// Seconds east of Greenwich.
    pub(crate) gmtoff: c_long,
    /// Points into tables of the C library's, which keeps them.
    #[marshal(utf8, copy)]
    pub(crate) zone: Option<String>,
}

const _: () = assert!(size_of::<<Tm as Marshal>::Native>() == size_of::<libc::tm>());

#[marshal(ok = !ret.is_null(), error = errno)]
unsafe extern "C" {
    /// A count of seconds as a calendar time, in UTC.
    #[marshal(ret(ignore))]
    pub(crate) fn gmtime_r(
        #[marshal(in)] time: *const time_t,
        #[marshal(out, retval)] result: *mut Tm,
    ) -> *mut Tm;

    /// The same where this process is, by `TZ`.
    #[marshal(ret(ignore))]
    pub(crate) fn localtime_r(
        #[marshal(in)] time: *const time_t,
        #[marshal(out, retval)] result: *mut Tm,
    ) -> *mut Tm;
}

/// -1 is also a time, one second before 1970: then errno tells.
#[marshal(ok = ret != -1 || errno != libc::EOVERFLOW, error = errno)]
unsafe extern "C" {
    /// The way back from [`gmtime_r`]; what is too large for one field is carried to the next.
    #[marshal(ret(value))]
    pub(crate) fn timegm(#[marshal(in, out)] tm: *mut Tm) -> time_t;

    /// The way back from [`localtime_r`].
    #[marshal(ret(value))]
    pub(crate) fn mktime(#[marshal(in, out)] tm: *mut Tm) -> time_t;
}

#[marshal]
unsafe extern "C" {
    /// A calendar time in words. C writes nothing if there is too little room, and returns 0; so the words must be
    /// some, else there is never room enough.
    #[marshal(ok = ret != 0)]
    pub(crate) fn strftime(
        #[marshal(out, utf8, grow = ret == 0, len = max, written = ret)] s: *mut c_char,
        max: usize,
        #[marshal(utf8)] format: *const c_char,
        #[marshal(in)] tm: *const Tm,
    ) -> usize;
}
