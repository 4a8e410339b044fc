//! What C left in such memory: text, a path, values.
#![allow(unsafe_code, reason = "looks at what C wrote")]

use super::Grow;
use crate::blittable::Blittable;
use crate::convert::{Converter, FromNative};
use crate::error::ErrorKind;
use crate::grown::Grown;
use crate::text::{Encoding, Unit};
use alloc::string::String;
use alloc::vec::Vec;
use core::ptr::NonNull;

impl<N: Blittable> Grow<N> {
    /// What C left.
    ///
    /// # Safety
    ///
    /// C has returned, and nobody writes while the slice is borrowed.
    #[inline]
    unsafe fn natives(&self) -> &[N] {
        match NonNull::new(self.start()) {
            // SAFETY: `capacity` values are there, which were zeroed; bytes that C stored are values of `N` too. They are in
            // `self`, or in memory that it owns.
            Some(start) => unsafe { core::slice::from_raw_parts(start.as_ptr(), self.capacity) },
            None => &[],
        }
    }

    /// The text in so many units, or in those up to the NUL, or in all.
    ///
    /// # Errors
    ///
    /// More units than there are, or units that are no text.
    ///
    /// # Safety
    ///
    /// C has returned.
    #[inline]
    pub unsafe fn text<E: Encoding<Unit = N>>(&self, written: Option<usize>) -> Result<String, ErrorKind>
    where
        N: Unit,
    {
        // SAFETY: the caller's promise is the one that is asked for.
        E::decode(unsafe { self.units(written) }?)
    }

    /// The same as a path: on the platform's own units whatever they are.
    ///
    /// # Errors
    ///
    /// More units than there are, or, of other units than the platform's, what is no text.
    ///
    /// # Safety
    ///
    /// As of [`text`](Self::text).
    #[cfg(feature = "std")]
    #[inline]
    pub unsafe fn path<E: Encoding<Unit = N>, S: crate::text::FromPath>(
        &self,
        written: Option<usize>,
    ) -> Result<S, ErrorKind>
    where
        N: Unit,
    {
        // SAFETY: the caller's promise is the one that is asked for.
        crate::text::of_units::<E, S>(unsafe { self.units(written) }?)
    }

    /// So many units, or those up to the NUL, or all.
    ///
    /// # Safety
    ///
    /// As of [`text`](Self::text).
    unsafe fn units(&self, written: Option<usize>) -> Result<&[N], ErrorKind>
    where
        N: Unit,
    {
        // SAFETY: the caller's promise; nothing is written while the slice is borrowed.
        let units = unsafe { self.natives() };
        let written = written.or_else(|| N::find_nul(units)).unwrap_or(units.len());
        units.get(..written).ok_or(ErrorKind::BeyondCapacity { written, capacity: self.capacity })
    }

    /// From here what C left in the first `written` values is ours to free.
    ///
    /// # Safety
    ///
    /// C has succeeded, and left so many as declared.
    #[inline(always)]
    pub unsafe fn adopt<C, S>(&mut self, written: usize) -> Grown<'_, C, S>
    where
        C: Converter<S, Native = N>,
    {
        let start = NonNull::new(self.start()).unwrap_or(NonNull::dangling());
        // SAFETY: so many values are there, initialised, and nobody else uses them while `self` is borrowed; the rest is the
        // caller's promise.
        unsafe { Grown::new(start, written.min(self.capacity)) }
    }

    /// The first `written` values, converted, and freed.
    ///
    /// # Errors
    ///
    /// As of their conversion; then all were freed.
    ///
    /// # Safety
    ///
    /// As of [`adopt`](Self::adopt).
    #[inline]
    #[expect(clippy::wrong_self_convention, reason = "it is emptied in place: C's values may point into it")]
    pub unsafe fn into_vec<C, S>(&mut self, written: usize) -> Result<Vec<S>, ErrorKind>
    where
        C: FromNative<S, Native = N>,
    {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { self.adopt::<C, S>(written) }.to_vec()
    }
}
