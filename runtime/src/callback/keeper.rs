//! Who owns a closure while nobody knows whether C will keep it, and after.
#![allow(unsafe_code, reason = "gives counts to C and takes them back")]

use crate::retained::Retained;
use alloc::sync::{Arc, Weak};
use core::any::TypeId;
use core::cell::Cell;
use core::ffi::c_void;
use core::marker::PhantomData;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ptr;
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

    /// What holds the closure, if nobody but C has a count.
    fn into_inner(self) -> Result<T, Self> {
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

/// A closure in the slot of an object, or one that C has let go of, whatever its type. Dropped while the closure runs, it
/// lives until that returns.
pub struct Kept {
    data: *const c_void,
    /// Of what holds it.
    holder: TypeId,
    /// Its own type, if that is one without lifetimes.
    kind: Option<TypeId>,
    release: unsafe fn(*const c_void),
    take: unsafe fn(*const c_void, *mut c_void) -> bool,
    /// What C has besides, for as long.
    beside: Option<Retained>,
}

impl Kept {
    pub(super) fn new<T: Keep>(share: Share<T>) -> Self {
        Self {
            data: share.into_c().cast(),
            holder: without_lifetimes::<T>(),
            kind: None,
            release: release::<T>,
            take: take::<T>,
            beside: None,
        }
    }

    /// What C gets, or finds by the object, and a trampoline of this type takes; NULL for those of others.
    pub(crate) fn data<T>(&self) -> *const c_void {
        if self.holder == without_lifetimes::<T>() { self.data } else { ptr::null() }
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
        // SAFETY: it says that it has written one, and that the share is gone.
        Ok(unsafe { place.assume_init() })
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

/// Moves the closure to `place`, if nobody else has a count; then this share is gone.
///
/// # Safety
///
/// `data` is of a share of a `T`, and at `place` there is room for its closure.
unsafe fn take<T: Keep>(data: *const c_void, place: *mut c_void) -> bool {
    // SAFETY: the caller's promise.
    match unsafe { Share::of_c(data.cast::<T>()) }.into_inner() {
        Ok(kept) => {
            let Some(closure) = kept.into_closure() else {
                unreachable!("a slot has no closure that C calls once")
            };
            // SAFETY: the caller's promise.
            unsafe { place.cast::<T::Closure>().write(closure) };
            true
        }
        Err(share) => {
            // It stays the slot's.
            share.into_c();
            false
        }
    }
}

/// Which type it is, whatever it borrows: C runs the same code for all lifetimes.
fn without_lifetimes<T>() -> TypeId {
    trait Named {
        fn name(&self) -> TypeId
        where
            Self: 'static;
    }

    impl<T> Named for PhantomData<T> {
        fn name(&self) -> TypeId
        where
            Self: 'static,
        {
            TypeId::of::<T>()
        }
    }

    let named: &dyn Named = &PhantomData::<T>;
    // SAFETY: nothing is reached through what is behind it, which has no bytes: only which type it is.
    unsafe { core::mem::transmute::<&dyn Named, &(dyn Named + 'static)>(named) }.name()
}
