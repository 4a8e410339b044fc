//! Several buffers in one call.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::c_int;
use core::marker::PhantomData;
use pinvoke::{LendMut, Marshal, marshal};

/// `struct iovec` for what C reads: the caller's own bytes.
#[derive(Marshal)]
pub(crate) struct Bytes<'a> {
    #[marshal(len = len)]
    base: &'a [u8],
    len: PhantomData<usize>,
}

/// `struct iovec` for what C writes.
#[derive(Marshal)]
pub(crate) struct Room<'a> {
    #[marshal(len = len)]
    base: LendMut<'a, u8>,
    len: PhantomData<usize>,
}

impl<'a> From<&'a [u8]> for Bytes<'a> {
    fn from(base: &'a [u8]) -> Self {
        Self { base, len: PhantomData }
    }
}

impl<'a> From<&'a mut [u8]> for Room<'a> {
    fn from(base: &'a mut [u8]) -> Self {
        Self { base: base.into(), len: PhantomData }
    }
}

#[marshal(ok = ret != -1, error = errno)]
unsafe extern "C" {
    /// A new pipe: the descriptor to read from, and the one to write to.
    pub(crate) fn pipe(#[marshal(out, retval, len = 2)] fds: *mut c_int) -> c_int;

    /// Writes all buffers, one behind the other; returns how many bytes were written.
    #[marshal(ret(value))]
    pub(crate) fn writev(fd: c_int, #[marshal(in, len = count)] iov: *const Bytes<'_>, count: c_int)
    -> isize;

    /// Reads into all buffers, one behind the other; returns how many bytes were read.
    #[marshal(ret(value))]
    pub(crate) fn readv(fd: c_int, #[marshal(in, len = count)] iov: *const Room<'_>, count: c_int) -> isize;
}
