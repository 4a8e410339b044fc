//! Who owns a closure while nobody knows whether C will keep it, and after.
#![allow(unsafe_code, reason = "gives counts to C and takes them back")]

use super::kept::{KeptFn, KeptMut, KeptOnce};
use alloc::sync::Arc;
use core::ffi::c_void;
use core::mem::ManuallyDrop;
use core::sync::atomic::Ordering;

/// What C can keep.
pub trait Keep {
    /// Whether C has released it already, by calling it.
    fn is_spent(&self) -> bool;
}

impl<F> Keep for KeptMut<F> {
    #[inline(always)]
    fn is_spent(&self) -> bool {
        false
    }
}

impl<F> Keep for KeptFn<F> {
    #[inline(always)]
    fn is_spent(&self) -> bool {
        false
    }
}

impl<F> Keep for KeptOnce<F> {
    #[inline(always)]
    fn is_spent(&self) -> bool {
        self.called.load(Ordering::Acquire)
    }
}

/// C's count of a closure, until it is known that C has taken it; and a count of the wrapper's own, so that what C has
/// released already can be seen.
pub struct Keeper<T: Keep> {
    own: ManuallyDrop<Arc<T>>,
}

impl<T: Keep> Keeper<T> {
    /// Holds the closure for C.
    #[inline]
    pub fn new(kept: Arc<T>) -> Self {
        // C's count.
        core::mem::forget(Arc::clone(&kept));
        Self { own: ManuallyDrop::new(kept) }
    }

    /// What C gets, and hands back.
    #[inline(always)]
    pub fn user_data<D>(&self) -> *mut D {
        Arc::as_ptr(&self.own).cast_mut().cast()
    }

    /// C keeps it, until it calls its destructor, or for ever.
    #[inline]
    pub fn hand_over(self) {
        let mut this = ManuallyDrop::new(self);
        // SAFETY: `this` is never dropped, nor used after this.
        unsafe { ManuallyDrop::drop(&mut this.own) };
    }

    /// A slot keeps it: C's count is its own now.
    #[inline]
    pub fn into_kept(self) -> Kept {
        let data: *const T = Arc::as_ptr(&self.own);
        self.hand_over();
        Kept { data: data.cast(), release: release::<T> }
    }
}

/// C did not take it.
impl<T: Keep> Drop for Keeper<T> {
    fn drop(&mut self) {
        // SAFETY: this is dropped once; `own` is not used after this.
        let own = unsafe { ManuallyDrop::take(&mut self.own) };
        if !own.is_spent() {
            // SAFETY: C's count, which C has not got, or has given back by failing.
            drop(unsafe { Arc::from_raw(Arc::as_ptr(&own)) });
        }
    }
}

/// A closure in the slot of an object, whatever its type. Dropped while the closure runs, it lives until that returns.
#[derive(Debug)]
pub struct Kept {
    data: *const c_void,
    release: unsafe fn(*const c_void),
}

impl Kept {
    /// What C gets, or finds by the object, and a trampoline takes.
    pub(crate) fn data(&self) -> *const c_void {
        self.data
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        // SAFETY: `release` is of the type that `data` was made of, and this is its one count.
        unsafe { (self.release)(self.data) }
    }
}

/// # Safety
///
/// `data` is a count of an `Arc<T>`.
unsafe fn release<T>(data: *const c_void) {
    // SAFETY: the caller's promise.
    drop(unsafe { Arc::from_raw(data.cast::<T>()) });
}
