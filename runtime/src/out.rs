//! Outputs into memory that is not initialised.
#![allow(unsafe_code, reason = "turns what C filled into initialised memory")]

use core::mem::MaybeUninit;

/// Memory for an output that need not be initialised: `&mut [MaybeUninit<T>]`, or the [`spare`] capacity of a
/// `Vec<T>`. Every wrapper with an `out` buffer and a `written` has a second form, `…_uninit`, that takes it.
///
/// Sealed: no other type may claim to have room.
pub trait Uninit<T>: sealed::Sealed {
    /// What the wrapper hands back: the part that C filled.
    type Filled;

    #[doc(hidden)]
    fn room(&mut self) -> &mut [MaybeUninit<T>];

    /// # Safety
    ///
    /// The first `len` elements of [`room`](Self::room) are initialised.
    #[doc(hidden)]
    unsafe fn filled(self, len: usize) -> Self::Filled;
}

pub(crate) mod sealed {
    pub trait Sealed {}
}

impl<T> sealed::Sealed for &mut [MaybeUninit<T>] {}
impl<'a, T> Uninit<T> for &'a mut [MaybeUninit<T>] {
    type Filled = &'a mut [T];

    #[inline(always)]
    fn room(&mut self) -> &mut [MaybeUninit<T>] {
        self
    }

    #[inline(always)]
    unsafe fn filled(self, len: usize) -> &'a mut [T] {
        let filled = &mut self[..len];
        // SAFETY: the caller promises that these elements are initialised; `MaybeUninit<T>` has the layout of
        // `T`, and the slice was borrowed exclusively for `'a`.
        unsafe { &mut *(core::ptr::from_mut(filled) as *mut [T]) }
    }
}

impl<T, const N: usize> sealed::Sealed for &mut [MaybeUninit<T>; N] {}
impl<'a, T, const N: usize> Uninit<T> for &'a mut [MaybeUninit<T>; N] {
    type Filled = &'a mut [T];

    #[inline(always)]
    fn room(&mut self) -> &mut [MaybeUninit<T>] {
        *self
    }

    #[inline(always)]
    unsafe fn filled(self, len: usize) -> &'a mut [T] {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { Uninit::filled(self.as_mut_slice(), len) }
    }
}

/// The capacity of a `Vec` behind its length; made by [`spare`].
#[cfg(feature = "alloc")]
#[derive(Debug)]
pub struct Spare<'a, T>(&'a mut alloc::vec::Vec<T>);

/// Lends the capacity of `vec` behind its length. If the call succeeds, the length has grown by what C wrote,
/// and the wrapper returns the new part; else it stays. Reserve first: the capacity is all that C gets.
#[cfg(feature = "alloc")]
pub fn spare<T>(vec: &mut alloc::vec::Vec<T>) -> Spare<'_, T> {
    Spare(vec)
}

#[cfg(feature = "alloc")]
impl<T> sealed::Sealed for Spare<'_, T> {}
#[cfg(feature = "alloc")]
impl<'a, T> Uninit<T> for Spare<'a, T> {
    type Filled = &'a mut [T];

    #[inline(always)]
    fn room(&mut self) -> &mut [MaybeUninit<T>] {
        self.0.spare_capacity_mut()
    }

    #[inline(always)]
    unsafe fn filled(self, len: usize) -> &'a mut [T] {
        let start = self.0.len();
        assert!(len <= self.0.capacity() - start, "more is filled than there was room for");
        // SAFETY: the caller promises that `len` elements of the spare capacity, which begins at the length,
        // are initialised.
        unsafe { self.0.set_len(start + len) };
        &mut self.0[start..]
    }
}
