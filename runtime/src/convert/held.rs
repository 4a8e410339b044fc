//! A buffer behind a pointer of the wrapper's own.
#![allow(unsafe_code, reason = "owns what C left behind a pointer")]

use super::{Buffer, Converter, Ownership, ToNative};
#[cfg(feature = "alloc")]
use super::{FromNative, Returns};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;

/// A buffer behind a pointer of the wrapper's own, which C may change or set; freed exactly once as `O` says.
pub struct Held<C: Converter<S>, S, O: Ownership> {
    ptr: *mut C::Native,
    len: usize,
    of: PhantomData<(S, O)>,
}

impl<C: Converter<S>, S, O: Ownership> Held<C, S, O> {
    /// No buffer: the pointer is NULL.
    #[inline(always)]
    pub fn none() -> Self {
        Self { ptr: core::ptr::null_mut(), len: 0, of: PhantomData }
    }

    /// What C handed over.
    ///
    /// # Safety
    ///
    /// `ptr` is NULL, or C left `len` values there as declared, and nobody else frees them. A `len` that came from C
    /// passed [`length`](crate::private::length).
    #[inline(always)]
    pub unsafe fn of(ptr: *mut C::Native, len: usize) -> Self {
        Self { ptr, len, of: PhantomData }
    }

    /// Converts what goes in.
    ///
    /// # Errors
    ///
    /// As of [`Buffer::to_native`].
    ///
    /// # Safety
    ///
    /// `scratch` is neither moved nor dropped while this or C use what is in it.
    #[inline]
    pub unsafe fn fill(&mut self, surface: &[S], scratch: &Scratch) -> Result<(), ErrorKind>
    where
        C: ToNative<S>,
    {
        self.ptr = Buffer::<C, O>::to_native(surface, scratch)?;
        self.len = surface.len();
        Ok(())
    }

    /// Lends the caller's own values, which C only reads, or a copy where they must be converted.
    ///
    /// # Errors
    ///
    /// As of [`Buffer::lend`].
    ///
    /// # Safety
    ///
    /// As of [`fill`](Self::fill).
    #[inline]
    pub unsafe fn lend(&mut self, surface: &[S], scratch: &Scratch) -> Result<(), ErrorKind>
    where
        C: ToNative<S>,
    {
        self.ptr = Buffer::<C, O>::lend(surface, scratch)?.cast_mut();
        self.len = surface.len();
        Ok(())
    }

    /// Where the pointer is, for C to follow or to change.
    #[inline(always)]
    pub fn as_mut_ptr(&mut self) -> *mut *mut C::Native {
        &raw mut self.ptr
    }

    /// Where the buffer is now; NULL if there is none.
    #[inline(always)]
    pub fn as_ptr(&self) -> *const C::Native {
        self.ptr
    }

    /// How many values there are now, as C says.
    ///
    /// # Safety
    ///
    /// C has returned, and left so many values there, or NULL.
    #[inline(always)]
    pub unsafe fn set_len(&mut self, len: usize) {
        self.len = len;
    }

    /// The values, converted; `None` for NULL.
    ///
    /// # Errors
    ///
    /// As of [`Buffer::from_native`].
    ///
    /// # Safety
    ///
    /// C has succeeded, and left as many values as [`set_len`](Self::set_len) or [`of`](Self::of) said.
    #[cfg(feature = "alloc")]
    #[inline]
    pub unsafe fn values(&self) -> Result<Option<alloc::vec::Vec<S>>, ErrorKind>
    where
        C: FromNative<S>,
        O: Returns,
    {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { Buffer::<C, O>::from_native(self.ptr, self.len) }
    }

    /// Gives the buffer on: it is no longer freed here.
    #[inline(always)]
    pub fn release(self) -> (*mut C::Native, usize) {
        let held = ManuallyDrop::new(self);
        (held.ptr, held.len)
    }
}

impl<C: Converter<S>, S, O: Ownership> Drop for Held<C, S, O> {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: what `ptr` points at was made by `fill`, or left by C as declared; it is freed here and nowhere else.
        unsafe { Buffer::<C, O>::free::<S>(self.ptr, self.len) }
    }
}
