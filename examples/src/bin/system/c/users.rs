//! Users, by name.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int};
use pinvoke::{Marshal, marshal};
use std::path::PathBuf;

/// `struct passwd`. Its texts lie in a buffer of the call's, and are copied out of it.
#[derive(Debug, Clone, PartialEq, Marshal)]
pub(crate) struct Passwd {
    #[marshal(utf8, copy)]
    pub(crate) name: String,
    #[marshal(utf8, copy)]
    pub(crate) passwd: String,
    pub(crate) uid: libc::uid_t,
    pub(crate) gid: libc::gid_t,
    #[marshal(utf8, lossy, copy)]
    pub(crate) gecos: String,
    #[marshal(path, copy)]
    pub(crate) dir: PathBuf,
    #[marshal(path, copy)]
    pub(crate) shell: PathBuf,
}

const _: () = assert!(size_of::<<Passwd as Marshal>::Native>() == size_of::<libc::passwd>());

/// These return the number of the error. That there is nobody is none: `result` is NULL then.
#[marshal(ok = ret == 0, error = errno(ret))]
unsafe extern "C" {
    /// The user of this name, if there is one. The texts go into `buf`, which is made larger until they fit.
    #[marshal(none = (*result).is_null() && ret == 0)]
    pub(crate) fn getpwnam_r(
        #[marshal(utf8)] name: *const c_char,
        #[marshal(out, retval)] pwd: *mut Passwd,
        #[marshal(out, ignore, grow = ret == libc::ERANGE, len = buflen)] buf: *mut c_char,
        buflen: usize,
        #[marshal(out, ignore)] result: *mut *mut Passwd,
    ) -> c_int;

    /// The user of this number.
    #[marshal(none = (*result).is_null() && ret == 0)]
    pub(crate) fn getpwuid_r(
        uid: libc::uid_t,
        #[marshal(out, retval)] pwd: *mut Passwd,
        #[marshal(out, ignore, grow = ret == libc::ERANGE, len = buflen)] buf: *mut c_char,
        buflen: usize,
        #[marshal(out, ignore)] result: *mut *mut Passwd,
    ) -> c_int;
}
