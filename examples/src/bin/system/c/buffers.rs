//! Several buffers in one call.

#![allow(unsafe_code, reason = "`unsafe extern` is the promise that these declarations are true")]

use core::ffi::c_int;
use core::marker::PhantomData;
use pinvoke::{LendMut, Marshal, marshal};

/// `struct iovec` for what C reads: the caller's own bytes.
#[derive(Marshal)]
pub(crate) struct IoVec<'a> {
    #[marshal(len = len)]
    base: &'a [u8],
    len: PhantomData<usize>,
}

/// `struct iovec` for what C writes.
#[derive(Marshal)]
pub(crate) struct IoVecMut<'a> {
    #[marshal(len = len)]
    base: LendMut<'a, u8>,
    len: PhantomData<usize>,
}

const _: () = {
    assert!(size_of::<<IoVec<'_> as Marshal>::Native>() == size_of::<libc::iovec>());
    assert!(size_of::<<IoVecMut<'_> as Marshal>::Native>() == size_of::<libc::iovec>());
};

impl<'a> From<&'a [u8]> for IoVec<'a> {
    fn from(base: &'a [u8]) -> Self {
        Self { base, len: PhantomData }
    }
}

impl<'a> From<&'a mut [u8]> for IoVecMut<'a> {
    fn from(base: &'a mut [u8]) -> Self {
        Self { base: base.into(), len: PhantomData }
    }
}

// Descriptors are plain numbers here: they are only read from and written to, and one that is not open is an error.
// None is opened or closed, which is where one needs to know whose it is; that stays with the standard library.
#[marshal(ok = ret != -1, error = errno)]
unsafe extern "C" {
    /// Writes all buffers, one behind the other; returns how many bytes were written.
    #[marshal(ret(value))]
    pub(crate) fn writev(
        fd: c_int,
        #[marshal(in, len = count)] buffers: *const IoVec<'_>,
        count: c_int,
    ) -> isize;

    /// Reads into all buffers, one behind the other; returns how many bytes were read.
    #[marshal(ret(value))]
    pub(crate) fn readv(
        fd: c_int,
        #[marshal(in, len = count)] buffers: *const IoVecMut<'_>,
        count: c_int,
    ) -> isize;
}
