//! Rented buffers that several read.
#![allow(unsafe_code, reason = "implements the owners' unsafe traits")]

use super::Rented;
use crate::{Buffer, Owner, PointerFree};
use core::fmt;
use core::ops::Deref;
use std::sync::Arc;

/// A rented buffer that several read, and nobody changes: each clone is one more lease, and the last one that is dropped gives
/// the buffer back. Made by [`Rented::share`].
pub struct Lease<T: PointerFree = u8>(Arc<Rented<T>>);

impl<T: PointerFree> Lease<T> {
    pub(super) fn new(shared: Arc<Rented<T>>) -> Self {
        Self(shared)
    }

    /// The buffer, exclusive again.
    ///
    /// # Errors
    ///
    /// If there are other leases: this one, as it was.
    pub fn try_exclusive(self) -> Result<Rented<T>, Self> {
        Arc::try_unwrap(self.0).map_err(Self)
    }
}

impl<T: PointerFree> Clone for Lease<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: PointerFree> Deref for Lease<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: PointerFree> fmt::Debug for Lease<T> {
    /// Without the elements, which may be many, or a secret.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Lease").field("len", &self.len()).finish_non_exhaustive()
    }
}

// SAFETY: the buffer's, which stays while there is a lease; nobody has a `&mut` of it before there is only this one.
unsafe impl<T: PointerFree> Owner for Lease<T> {
    type Element = T;

    #[inline]
    fn as_ptr(&self) -> *const T {
        Owner::as_ptr(&*self.0)
    }

    #[inline]
    fn len(&self) -> usize {
        Owner::len(&*self.0)
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: as above.
unsafe impl<T: PointerFree + Send + Sync> Buffer for Lease<T> {
    type Element = T;

    #[inline]
    fn as_slice(&self) -> &[T] {
        self
    }
}
