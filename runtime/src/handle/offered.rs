//! Handles that are given away, for good or only if C takes them.

use super::OwnedHandle;
use core::mem::ManuallyDrop;

/// A handle that is given away only if the call succeeds. A panic in between leaks it: C may have freed it.
pub struct Offered<H>(ManuallyDrop<Option<H>>);

impl<H: OwnedHandle> Offered<H> {
    /// Holds it for the call.
    #[inline]
    pub fn new(handle: Option<H>) -> Self {
        Self(ManuallyDrop::new(handle))
    }

    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> H::Raw {
        kept(&self.0)
    }

    /// C has taken it.
    #[inline]
    pub fn given(&mut self) {
        given(self.0.take());
    }

    /// What C has not taken.
    #[inline]
    pub fn into_handle(self) -> Option<H> {
        ManuallyDrop::into_inner(self.0)
    }
}

/// What C has for a handle, which may be none.
#[inline]
pub fn kept<H: OwnedHandle>(handle: &Option<H>) -> H::Raw {
    handle.as_ref().map_or(H::INVALID, H::as_raw)
}

/// Forgets a handle that C has taken.
#[inline]
pub fn given<H: OwnedHandle>(handle: Option<H>) {
    let _ = handle.map(H::into_raw);
}
