//! An array of handles that C hands to a closure.
#![allow(unsafe_code, reason = "lends objects of C's")]

use crate::handle::{Handle, lend_handle};
use core::marker::PhantomData;

/// Handle by handle, as C has them, each lent as long as the array.
pub struct HandleArray<'a, H: Handle + 'a> {
    /// Each invalid, or of an object that exists for `'a`.
    raw: &'a [H::Raw],
    /// So that what the handles depend on is known to outlive the array, which stays on its thread with what it gives: a
    /// number would not.
    lent: PhantomData<(&'a H, H::Ref<'a>)>,
}

/// What C handed over; NULL with length 0 is none.
///
/// # Safety
///
/// What is valid exists for `'a`, and during it C changes it only as its declarations allow of a `&`.
#[inline]
pub unsafe fn handle_array<'a, H: Handle + 'a>(raw: Option<&'a [H::Raw]>) -> HandleArray<'a, H> {
    HandleArray { raw: raw.unwrap_or_default(), lent: PhantomData }
}

impl<'a, H: Handle + 'a> HandleArray<'a, H> {
    /// How many there are, those that are no object included.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.raw.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.raw.is_empty()
    }

    /// The handle at this place; `None` beyond the end, and for what is no object.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<H::Ref<'a>> {
        // SAFETY: the promise to `handle_array`.
        self.raw.get(index).and_then(|&raw| unsafe { lend_handle::<H>(raw) })
    }

    /// All of them, in order; `None` is no object.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Option<H::Ref<'a>>> + use<'a, H> {
        // SAFETY: the promise to `handle_array`.
        self.raw.iter().map(|&raw| unsafe { lend_handle::<H>(raw) })
    }
}

impl<'a, H: Handle + 'a> Clone for HandleArray<'a, H> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<'a, H: Handle + 'a> Copy for HandleArray<'a, H> {}

impl<H: Handle> core::fmt::Debug for HandleArray<'_, H> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} of `{}`", self.raw.len(), H::NAME)
    }
}
