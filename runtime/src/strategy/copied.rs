//! What C sees in a native copy.
#![allow(unsafe_code, reason = "views the elements of an output as uninitialised")]

use super::{Copied, Strategy};
use crate::convert::{Converter, Copies, FromNative, ToNative};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::cell::Cell;
use core::mem::{MaybeUninit, needs_drop};

/// A native copy, and where it comes from or goes back to. The copies are dropped, and what they own is freed,
/// before the borrow ends.
pub struct Copying<B, C: Converter<S>, S> {
    copies: Copies<C, S>,
    surface: B,
}

impl<B, C: Converter<S>, S> Copying<B, C, S> {
    #[inline(always)]
    fn of(surface: B) -> Self {
        Self { copies: Copies::none(), surface }
    }
}

/// Slots of the caller's, of which the first are filled; what is in them is dropped again if the call fails after all.
pub struct Slots<'a, S> {
    slots: &'a mut [MaybeUninit<S>],
    /// How many hold a value that must be dropped, in order.
    filled: usize,
}

impl<S> Drop for Slots<'_, S> {
    #[inline(always)]
    fn drop(&mut self) {
        if needs_drop::<S>() {
            for slot in &mut self.slots[..self.filled] {
                // SAFETY: `fill_back` wrote a value to each of these, and nobody else has them.
                unsafe { slot.assume_init_drop() };
            }
        }
    }
}

impl<C: ToNative<S>, S> Copying<&[S], C, S> {
    /// A copy, even of what could be lent.
    ///
    /// # Safety
    ///
    /// `scratch` is neither moved nor dropped while the storage or C use what is in it.
    #[inline]
    pub(crate) unsafe fn fill(&mut self, scratch: &Scratch) -> Result<(), ErrorKind> {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { self.copies.fill(self.surface, scratch) }
    }
}

impl<C: Converter<S>, S> Strategy<C, S> for Copied {
    type In<'a>
        = Copying<&'a [S], C, S>
    where
        S: 'a;
    type Out<'a>
        = Copying<&'a mut [S], C, S>
    where
        S: 'a;
    type Uninit<'a>
        = Copying<Slots<'a, S>, C, S>
    where
        S: 'a;

    #[inline(always)]
    fn address(_: &[S]) -> Option<*const C::Native> {
        None
    }

    #[inline(always)]
    fn prepare_in(surface: &[S]) -> Self::In<'_> {
        Copying::of(surface)
    }

    #[inline]
    unsafe fn fill_in(storage: &mut Self::In<'_>, scratch: &Scratch) -> Result<(), ErrorKind>
    where
        C: ToNative<S>,
    {
        if C::SAME_BYTES {
            // SAFETY: the storage borrows the values, and what is prepared for `in` is only read.
            unsafe { storage.copies.lend(storage.surface) };
            return Ok(());
        }
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { storage.fill(scratch) }
    }

    #[inline(always)]
    fn lend_in(storage: &mut Self::In<'_>) -> *mut C::Native {
        storage.copies.as_mut_ptr()
    }

    #[inline(always)]
    fn prepare_out(surface: &mut [S]) -> Self::Out<'_> {
        Copying::of(surface)
    }

    #[inline]
    unsafe fn zero_out(storage: &mut Self::Out<'_>, scratch: &Scratch) -> Result<(), ErrorKind> {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { storage.copies.zero(storage.surface.len(), scratch) }
    }

    #[inline]
    unsafe fn fill_out(storage: &mut Self::Out<'_>, scratch: &Scratch) -> Result<(), ErrorKind>
    where
        C: ToNative<S>,
    {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { storage.copies.fill(storage.surface, scratch) }
    }

    #[inline(always)]
    fn lend_out(storage: &mut Self::Out<'_>) -> *mut C::Native {
        storage.copies.as_mut_ptr()
    }

    #[inline(always)]
    unsafe fn adopt(storage: &mut Self::Out<'_>, written: usize) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { storage.copies.adopt(written) }
    }

    #[inline]
    unsafe fn read_back(storage: &mut Self::Out<'_>, written: usize) -> Result<(), ErrorKind>
    where
        C: FromNative<S>,
    {
        let Copying { copies, surface } = storage;
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { copies.read_back(written, surface, |slot, value| *slot = value) }
    }

    #[inline(always)]
    fn prepare_uninit(surface: &mut [MaybeUninit<S>]) -> Self::Uninit<'_> {
        Copying::of(Slots { slots: surface, filled: 0 })
    }

    #[inline]
    unsafe fn zero_uninit(storage: &mut Self::Uninit<'_>, scratch: &Scratch) -> Result<(), ErrorKind> {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { storage.copies.zero(storage.surface.slots.len(), scratch) }
    }

    #[inline(always)]
    fn lend_uninit(storage: &mut Self::Uninit<'_>) -> *mut C::Native {
        storage.copies.as_mut_ptr()
    }

    #[inline(always)]
    unsafe fn adopt_uninit(storage: &mut Self::Uninit<'_>, written: usize) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { storage.copies.adopt(written) }
    }

    #[inline]
    unsafe fn fill_back(storage: &mut Self::Uninit<'_>, written: usize) -> Result<(), ErrorKind>
    where
        C: FromNative<S>,
    {
        let Copying { copies, surface: Slots { slots, filled } } = storage;
        // From the first on again.
        *filled = 0;
        let filled = Cell::from_mut(filled);
        let take = |slot: &mut MaybeUninit<S>, value| {
            slot.write(value);
            // What needs no drop is not counted: the loop would store the number each time.
            if needs_drop::<S>() {
                filled.set(filled.get() + 1);
            }
        };
        // SAFETY: the caller's promises are those that are asked for.
        unsafe { copies.read_back(written, slots, take) }
    }

    #[inline(always)]
    fn keep(mut storage: Self::Uninit<'_>) {
        storage.surface.filled = 0;
    }
}
