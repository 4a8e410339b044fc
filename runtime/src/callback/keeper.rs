//! Who owns a closure while nobody knows whether C will keep it, and after.
#![allow(unsafe_code, reason = "gives counts to C and takes them back")]

mod kept;
mod share;

pub use kept::Kept;
pub(super) use share::Share;

use alloc::sync::Arc;
use core::any::TypeId;
use core::cell::Cell;
use core::sync::atomic::{AtomicBool, Ordering};

/// What C can keep.
pub trait Keep {
    /// The closure.
    type Closure;

    /// The closure, unless it was called and is gone.
    fn into_closure(self) -> Option<Self::Closure>;

    /// Whether C has given it back, by its destructor or by calling it once.
    fn spent(&self) -> &AtomicBool;
}

/// C's share of a closure, until it is known that C has taken it; and a count of the wrapper's own, so that what C has
/// released already can be seen.
pub struct Keeper<T: Keep> {
    own: Arc<T>,
    data: *const T,
    /// Whether C has the share, or may have it.
    offered: Cell<bool>,
}

impl<T: Keep> Keeper<T> {
    /// Holds the closure for C.
    #[inline]
    pub fn new(kept: Arc<T>) -> Self {
        let data = Share::new(&kept).into_c();
        Self { own: kept, data, offered: Cell::new(false) }
    }

    /// What holds the closure.
    #[inline(always)]
    pub fn held(&self) -> &T {
        &self.own
    }

    /// What C gets, and hands back.
    #[inline(always)]
    pub fn user_data<D>(&self) -> *mut D {
        self.data.cast_mut().cast()
    }

    /// C gets it next. If it never says whether it has taken it, it stays.
    #[inline(always)]
    pub fn offer(&self) {
        self.offered.set(true);
    }

    /// C has it, until it calls its destructor, or for ever; or it has not taken it.
    #[inline(always)]
    pub fn settle(&self, took: bool) {
        self.offered.set(took);
    }

    /// A slot keeps it: C's share is its own now.
    #[inline]
    pub fn into_kept(self) -> Kept
    where
        T::Closure: 'static,
    {
        let mut kept = Kept::new(self.into_share());
        kept.kind = Some(TypeId::of::<T::Closure>());
        kept
    }

    /// The same, of a closure that borrows.
    ///
    /// # Safety
    ///
    /// What is returned is dropped, if at all, while what the closure borrows is alive; nor is the closure called later.
    #[inline]
    pub unsafe fn into_lent(self) -> Kept {
        Kept::new(self.into_share())
    }

    fn into_share(self) -> Share<T> {
        self.offer();
        // SAFETY: it is of no C's yet, and marked as given away.
        unsafe { Share::of_c(self.data) }
    }
}

/// C did not take it.
impl<T: Keep> Drop for Keeper<T> {
    fn drop(&mut self) {
        if !self.offered.get() && !self.own.spent().load(Ordering::Acquire) {
            // SAFETY: C has not got it, or has given it back by failing; nobody has taken it back otherwise.
            drop(unsafe { Share::of_c(self.data) });
        }
    }
}
