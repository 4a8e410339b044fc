//! The owners of the crate `bytes`.
#![allow(unsafe_code, reason = "implements unsafe traits for the owners of `bytes`")]

use super::{Buffer, BufferMut, BufferUninit, OwnedSpare};
use bytes::{Bytes, BytesMut};
use core::mem::MaybeUninit;

#[diagnostic::do_not_recommend]
// SAFETY: what is shared is read alone, and stays while one handle to it lives.
unsafe impl Buffer for Bytes {
    type Element = u8;

    #[inline]
    fn as_slice(&self) -> &[u8] {
        self
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: its part of what may be shared is its own alone, and stays while it lives.
unsafe impl Buffer for BytesMut {
    type Element = u8;

    #[inline]
    fn as_slice(&self) -> &[u8] {
        self
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: as above; nobody else reaches that part.
unsafe impl BufferMut for BytesMut {
    #[inline]
    fn as_mut_slice(&mut self) -> &mut [u8] {
        self
    }
}

impl From<BytesMut> for OwnedSpare<BytesMut> {
    #[inline]
    fn from(bytes: BytesMut) -> Self {
        Self(bytes)
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: the capacity behind its bytes is its own alone, and not given back before it is accessed.
unsafe impl BufferUninit for OwnedSpare<BytesMut> {
    type Element = u8;

    #[inline]
    fn as_uninit(&mut self) -> &mut [MaybeUninit<u8>] {
        self.0.spare_capacity_mut()
    }

    #[inline]
    unsafe fn assume_written(&mut self, count: usize) {
        assert!(count <= self.0.capacity() - self.0.len(), "more is written than there was room for");
        // SAFETY: the room begins at the length; the caller promises that its first `count` bytes are initialised.
        unsafe { self.0.set_len(self.0.len() + count) };
    }
}
