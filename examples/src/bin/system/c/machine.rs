//! What this machine is called, and how it is set up.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int};
use pinvoke::{Marshal, marshal};

/// `struct utsname`: texts in place.
#[derive(Debug, Marshal)]
pub(crate) struct Utsname {
    #[marshal(utf8, inline = 65)]
    pub(crate) sysname: String,
    #[marshal(utf8, inline = 65)]
    pub(crate) nodename: String,
    #[marshal(utf8, inline = 65)]
    pub(crate) release: String,
    #[marshal(utf8, inline = 65)]
    pub(crate) version: String,
    #[marshal(utf8, inline = 65)]
    pub(crate) machine: String,
    #[marshal(utf8, lossy, inline = 65)]
    domainname: String,
}

const _: () = assert!(size_of::<<Utsname as Marshal>::Native>() == size_of::<libc::utsname>());

/// The longest name that Linux has, and its NUL.
const HOST_NAME: usize = 65;

#[marshal(ok = ret != -1, error = errno)]
unsafe extern "C" {
    /// The system, its release, and the processor.
    pub(crate) fn uname(#[marshal(out, retval)] name: *mut Utsname) -> c_int;

    /// The name of this machine.
    pub(crate) fn gethostname(
        #[marshal(out, retval, utf8, len = len)] name: *mut c_char,
        #[marshal(const = HOST_NAME)] len: usize,
    ) -> c_int;

    /// A text of the C library's about itself. C says how long it is, with its NUL, before it writes it; 0 if there
    /// is no such text, and then errno tells why.
    #[marshal(ok = ret != 0)]
    pub(crate) fn confstr(
        name: c_int,
        #[marshal(out, utf8, grow = ask, len = len, written = ret)] buf: *mut c_char,
        len: usize,
    ) -> usize;
}
