//! Who owns a closure while nobody knows whether C will keep it, and after.
#![allow(unsafe_code, reason = "gives counts to C and takes them back")]

use super::kept::{KeptFn, KeptMut, KeptOnce};
use crate::retained::Retained;
use alloc::sync::Arc;
use core::any::TypeId;
use core::ffi::c_void;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::sync::atomic::Ordering;

/// What C can keep.
pub trait Keep {
    /// The closure.
    type Closure;

    /// The closure, unless it was called and is gone.
    fn into_closure(self) -> Option<Self::Closure>;

    /// Whether C has released it already, by calling it.
    fn is_spent(&self) -> bool;
}

impl<F> Keep for KeptMut<F> {
    type Closure = F;

    fn into_closure(self) -> Option<F> {
        Some(self.closure.into_inner())
    }

    #[inline(always)]
    fn is_spent(&self) -> bool {
        false
    }
}

impl<F> Keep for KeptFn<F> {
    type Closure = F;

    fn into_closure(self) -> Option<F> {
        Some(self.0)
    }

    #[inline(always)]
    fn is_spent(&self) -> bool {
        false
    }
}

impl<F> Keep for KeptOnce<F> {
    type Closure = F;

    fn into_closure(self) -> Option<F> {
        self.closure.into_inner()
    }

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

    /// What holds the closure.
    #[inline(always)]
    pub fn held(&self) -> &T {
        &self.own
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
    pub fn into_kept(self) -> Kept
    where
        T::Closure: 'static,
    {
        let data: *const T = Arc::as_ptr(&self.own);
        self.hand_over();
        let kind = Some(TypeId::of::<T::Closure>());
        Kept { data: data.cast(), release: release::<T>, kind, take: take::<T>, beside: None }
    }

    /// The same, of a closure that borrows.
    ///
    /// # Safety
    ///
    /// What is returned is dropped, if at all, while what the closure borrows is alive; nor is the closure called later.
    #[inline]
    pub unsafe fn into_lent(self) -> Kept {
        let data: *const T = Arc::as_ptr(&self.own);
        self.hand_over();
        Kept { data: data.cast(), release: release::<T>, kind: None, take: take::<T>, beside: None }
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
pub struct Kept {
    data: *const c_void,
    release: unsafe fn(*const c_void),
    /// Its type, if that is one without lifetimes.
    kind: Option<TypeId>,
    take: unsafe fn(*const c_void, *mut c_void) -> bool,
    /// What C has besides, for as long.
    beside: Option<Retained>,
}

impl Kept {
    /// What C gets, or finds by the object, and a trampoline takes.
    pub(crate) fn data(&self) -> *const c_void {
        self.data
    }

    /// The same, with something that lives as long.
    pub(crate) fn beside(mut self, beside: Retained) -> Self {
        self.beside = Some(beside);
        self
    }

    /// Whether it is a closure of this type.
    pub(crate) fn is<F: 'static>(&self) -> bool {
        self.kind == Some(TypeId::of::<F>())
    }

    /// The closure, if it is of this type and does not run.
    pub(crate) fn take<F: 'static>(self) -> Result<F, Self> {
        let mut place = MaybeUninit::<F>::uninit();
        // SAFETY: `take` is of the type that `data` was made of, whose closure is an `F`: there is room for one.
        if !self.is::<F>() || !unsafe { (self.take)(self.data, place.as_mut_ptr().cast()) } {
            return Err(self);
        }
        let mut this = ManuallyDrop::new(self);
        drop(this.beside.take());
        // SAFETY: it says that it has written one.
        Ok(unsafe { place.assume_init() })
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

/// Moves the closure to `place`, if nobody else has a count; then this one is gone.
///
/// # Safety
///
/// `data` is a count of an `Arc<T>`, and at `place` there is room for its closure.
unsafe fn take<T: Keep>(data: *const c_void, place: *mut c_void) -> bool {
    // SAFETY: the caller's promise.
    let kept = unsafe { Arc::from_raw(data.cast::<T>()) };
    match Arc::try_unwrap(kept) {
        Ok(kept) => {
            let Some(closure) = kept.into_closure() else {
                unreachable!("a slot has no closure that C calls once")
            };
            // SAFETY: the caller's promise.
            unsafe { place.cast::<T::Closure>().write(closure) };
            true
        }
        Err(kept) => {
            // The count stays the slot's.
            core::mem::forget(kept);
            false
        }
    }
}
