//! Who owns a closure while nobody knows whether C will keep it, and after.
#![allow(unsafe_code, reason = "gives counts to C and takes them back")]

use alloc::sync::{Arc, Weak};
use core::any::TypeId;
use core::cell::Cell;
use core::ffi::c_void;
use core::mem::ManuallyDrop;
use core::ptr;
use core::sync::atomic::{AtomicBool, Ordering};

/// What C can keep.
pub trait Keep {
    /// Whether C has given it back, by its destructor or by calling it once.
    fn spent(&self) -> &AtomicBool;
}

/// What C has of a closure: a count, which keeps it alive, and a weak one, which keeps its memory while it is dropped. So a
/// call that comes in the middle of that finds out.
pub(super) struct Share<T>(Weak<T>);

impl<T> Share<T> {
    fn new(kept: &Arc<T>) -> Self {
        core::mem::forget(Arc::clone(kept));
        Self(Arc::downgrade(kept))
    }

    /// What C gets, and hands back.
    fn into_c(self) -> *const T {
        ManuallyDrop::new(self).0.as_ptr()
    }

    /// The share that C has.
    ///
    /// # Safety
    ///
    /// `kept` is what C got, of a share that nobody has taken back.
    pub(super) unsafe fn of_c(kept: *const T) -> Self {
        // SAFETY: the caller's promise: the weak count is this share's.
        Self(unsafe { Weak::from_raw(kept) })
    }

    /// One more count, for the length of a call; none if the closure is being dropped.
    ///
    /// # Safety
    ///
    /// `kept` is what C got, of a share that nobody has taken back, or that is being dropped.
    #[inline(always)]
    pub(super) unsafe fn hold(kept: *const T) -> Option<Arc<T>> {
        // SAFETY: the caller's promise: the share has a weak count, which stays its own.
        ManuallyDrop::new(unsafe { Weak::from_raw(kept) }).upgrade()
    }
}

impl<T> Drop for Share<T> {
    fn drop(&mut self) {
        let Some(last) = self.0.upgrade() else { return };
        // SAFETY: of the count that `new` forgot; `last` is another, and may be the last one.
        unsafe { Arc::decrement_strong_count(Arc::as_ptr(&last)) };
    }
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
        T: 'static,
    {
        self.offer();
        // SAFETY: it is of no C's yet, and marked as given away.
        Kept::new(unsafe { Share::of_c(self.data) })
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

/// A closure in the slot of an object, or one that C has let go of, whatever its type. Dropped while the closure runs, it
/// lives until that returns.
#[derive(Debug)]
pub struct Kept {
    data: *const c_void,
    kind: TypeId,
    release: unsafe fn(*const c_void),
}

impl Kept {
    pub(super) fn new<T: 'static>(share: Share<T>) -> Self {
        Self { data: share.into_c().cast(), kind: TypeId::of::<T>(), release: release::<T> }
    }

    /// What C gets, or finds by the object, and a trampoline of this type takes; NULL for those of others.
    pub(crate) fn data<T: 'static>(&self) -> *const c_void {
        if self.kind == TypeId::of::<T>() { self.data } else { ptr::null() }
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        // SAFETY: `release` is of the type that `data` was made of, and this is its one share.
        unsafe { (self.release)(self.data) }
    }
}

/// # Safety
///
/// `data` is of a share of a `T`, which is taken back here.
unsafe fn release<T>(data: *const c_void) {
    // SAFETY: the caller's promise.
    drop(unsafe { Share::of_c(data.cast::<T>()) });
}
