//! A closure that C keeps, whatever its type.
#![allow(unsafe_code, reason = "holds what C has a count of, by raw pointer")]

use super::{Keep, Share};
use crate::retained::Retained;
use core::any::TypeId;
use core::ffi::c_void;
use core::marker::PhantomData;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ptr;

/// A closure in the slot of an object, or one that C has let go of, whatever its type. Dropped while the closure runs, it
/// lives until that returns.
pub struct Kept {
    data: *const c_void,
    /// Of what holds it.
    holder: TypeId,
    /// Its own type, if that is one without lifetimes.
    pub(super) kind: Option<TypeId>,
    release: unsafe fn(*const c_void),
    take: unsafe fn(*const c_void, *mut c_void) -> bool,
    /// What C has besides, for as long.
    beside: Option<Retained>,
}

impl Kept {
    pub(in crate::callback) fn new<T: Keep>(share: Share<T>) -> Self {
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
