//! A piece of POSIX, declared. This is all there is between the program and C.
//!
//! The signatures are those of the manual pages; types and constants come from `libc`. Every function here
//! fails with -1 and errno, so that is said once, for the block, and the wrappers return [`std::io::Result`].

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::{c_char, c_int, c_long, c_short, c_void};
use core::mem::offset_of;
use std::io;

use libc::{clockid_t, nfds_t, time_t};
use pinvoke::{Blittable, marshal};

/// `struct pollfd`: what to wait for on a descriptor, and what came.
#[derive(Debug, Clone, Copy, Blittable)]
#[repr(C)]
pub(crate) struct PollFd {
    pub(crate) fd: c_int,
    pub(crate) events: c_short,
    pub(crate) revents: c_short,
}

/// `struct timespec`: seconds and nanoseconds.
#[derive(Debug, Clone, Copy, Blittable)]
#[repr(C)]
pub(crate) struct TimeSpec {
    pub(crate) tv_sec: time_t,
    pub(crate) tv_nsec: c_long,
}

// Both have the layout that C has on this machine.
const _: () = {
    assert!(size_of::<PollFd>() == size_of::<libc::pollfd>());
    assert!(offset_of!(PollFd, events) == offset_of!(libc::pollfd, events));
    assert!(offset_of!(PollFd, revents) == offset_of!(libc::pollfd, revents));
    assert!(size_of::<TimeSpec>() == size_of::<libc::timespec>());
    assert!(offset_of!(TimeSpec, tv_nsec) == offset_of!(libc::timespec, tv_nsec));
};

/// What the C library left in errno on this thread.
fn last_errno() -> i32 {
    io::Error::last_os_error().raw_os_error().unwrap_or(0)
}

#[marshal(ok = ret != -1, error = errno)]
unsafe extern "C" {
    /// A new pipe: the descriptor to read from, and the one to write to.
    pub(crate) fn pipe(#[marshal(out, retval, len = 2)] fds: *mut c_int) -> c_int;

    /// Reads what there is, at most a full `buf`; gives how much, 0 at the end.
    pub(crate) fn read(
        fd: c_int,
        #[marshal(out, len = count, written = ret)] buf: *mut c_void,
        count: usize,
    ) -> isize;

    /// Writes the beginning of `buf`, or all of it; gives how much.
    #[marshal(ret(value))]
    pub(crate) fn write(fd: c_int, #[marshal(in, len = count)] buf: *const c_void, count: usize) -> isize;

    /// Waits for any of `fds`, `timeout` milliseconds at most; gives on how many of them something came.
    #[marshal(ret(value))]
    pub(crate) fn poll(
        #[marshal(in, out, len = nfds)] fds: *mut PollFd,
        nfds: nfds_t,
        timeout: c_int,
    ) -> c_int;

    /// What a clock shows.
    pub(crate) fn clock_gettime(clock: clockid_t, #[marshal(out, retval)] time: *mut TimeSpec) -> c_int;

    /// The load over 1, 5 and 15 minutes, as many of them as there is room for; gives how many are known.
    pub(crate) fn getloadavg(
        #[marshal(out, len = nelem, written = ret)] loadavg: *mut f64,
        nelem: c_int,
    ) -> c_int;

    /// Where a symbolic link points; gives the length, cut to fit, without a NUL.
    pub(crate) fn readlink(
        #[marshal(utf8)] path: *const c_char,
        #[marshal(out, len = bufsiz, written = ret)] buf: *mut c_char,
        bufsiz: usize,
    ) -> isize;

    /// The name of this machine, with a NUL if there is room for it.
    pub(crate) fn gethostname(#[marshal(out, len = len)] name: *mut c_char, len: usize) -> c_int;

    /// The number at the beginning of `text`, and the rest of it.
    ///
    /// Every number can be meant, -1 too: only errno, which is 0 before the call, tells of one that is too large.
    #[marshal(ok = last_errno() == 0)]
    pub(crate) fn strtol(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(out, rest = text)] end: *mut *mut c_char,
        base: c_int,
    ) -> c_long;
}
