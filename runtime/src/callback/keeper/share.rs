//! C's own count of a closure.
#![allow(unsafe_code, reason = "gives counts to C and takes them back")]

use alloc::sync::{Arc, Weak};
use core::mem::ManuallyDrop;

/// What C has of a closure: a count, which keeps it alive, and a weak one, which keeps its memory while it is dropped. So a
/// call that comes in the middle of that finds out.
pub(in crate::callback) struct Share<T>(Weak<T>);

impl<T> Share<T> {
    pub(super) fn new(kept: &Arc<T>) -> Self {
        core::mem::forget(Arc::clone(kept));
        Self(Arc::downgrade(kept))
    }

    /// What C gets, and hands back.
    pub(super) fn into_c(self) -> *const T {
        ManuallyDrop::new(self).0.as_ptr()
    }

    /// The share that C has.
    ///
    /// # Safety
    ///
    /// `kept` is what C got, of a share that nobody has taken back.
    pub(in crate::callback) unsafe fn of_c(kept: *const T) -> Self {
        // SAFETY: the caller's promise: the weak count is this share's.
        Self(unsafe { Weak::from_raw(kept) })
    }

    /// One more count, for the length of a call; none if the closure is being dropped.
    ///
    /// # Safety
    ///
    /// `kept` is what C got, of a share that nobody has taken back, or that is being dropped.
    #[inline(always)]
    pub(in crate::callback) unsafe fn hold(kept: *const T) -> Option<Arc<T>> {
        // SAFETY: the caller's promise: the share has a weak count, which stays its own.
        ManuallyDrop::new(unsafe { Weak::from_raw(kept) }).upgrade()
    }

    /// What holds the closure, if nobody but C has a count.
    pub(super) fn into_inner(self) -> Result<T, Self> {
        let Some(last) = self.0.upgrade() else { return Err(self) };
        // SAFETY: of the count that `new` forgot; `last` is another.
        unsafe { Arc::decrement_strong_count(Arc::as_ptr(&last)) };
        Arc::try_unwrap(last).map_err(|last| {
            // The count is C's again.
            core::mem::forget(last);
            self
        })
    }
}

impl<T> Drop for Share<T> {
    fn drop(&mut self) {
        let Some(last) = self.0.upgrade() else { return };
        // SAFETY: of the count that `new` forgot; `last` is another, and may be the last one.
        unsafe { Arc::decrement_strong_count(Arc::as_ptr(&last)) };
    }
}
