//! Values that C left in memory that grew.
#![allow(unsafe_code, reason = "owns what native values own")]

use crate::convert::{Converter, FromNative};
use crate::error::ErrorKind;
use crate::strategy::Strategy;
use alloc::vec::Vec;
use core::marker::PhantomData;
use core::ptr::NonNull;

/// Values that C left in a [`Grow`](crate::private::Grow); what they own is freed when this is dropped.
pub struct Grown<'a, C: Converter<S>, S> {
    start: NonNull<C::Native>,
    len: usize,
    of: PhantomData<(&'a mut [C::Native], S)>,
}

impl<C: Converter<S>, S> Grown<'_, C, S> {
    /// # Safety
    ///
    /// `len` initialised values begin at `start`, left there by C as declared, that nobody else uses while this lives.
    /// What they own is ours to free.
    #[inline(always)]
    pub(crate) unsafe fn new(start: NonNull<C::Native>, len: usize) -> Self {
        Self { start, len, of: PhantomData }
    }

    /// The values, converted.
    ///
    /// # Errors
    ///
    /// As of their conversion.
    #[inline]
    pub fn to_vec(&self) -> Result<Vec<S>, ErrorKind>
    where
        C: FromNative<S>,
    {
        let mut values = Vec::new();
        let bytes = self.len.saturating_mul(size_of::<S>());
        values.try_reserve_exact(self.len).map_err(|_| ErrorKind::OutOfMemory { bytes })?;
        if <C::Strategy as Strategy<C, S>>::address(&[]).is_some() {
            // SAFETY: with this strategy `S` is `C::Native` itself, whose values are copied by their bytes; so many are there,
            // and room for as many was reserved.
            unsafe {
                core::ptr::copy_nonoverlapping(
                    self.start.as_ptr().cast::<S>(),
                    values.as_mut_ptr(),
                    self.len,
                );
                values.set_len(self.len);
            }
            return Ok(values);
        }
        for index in 0..self.len {
            // SAFETY: it is one of `len` initialised values, which was promised to `new` that C left as declared; they
            // are borrowed exclusively, so that nobody writes.
            values.push(unsafe { C::from_native(&mut *self.start.as_ptr().add(index)) }?);
        }
        Ok(values)
    }
}

impl<C: Converter<S>, S> Drop for Grown<'_, C, S> {
    #[inline(always)]
    fn drop(&mut self) {
        if C::FREES {
            for index in 0..self.len {
                // SAFETY: as above; they are ours to free, here and nowhere else.
                unsafe { C::free(&mut *self.start.as_ptr().add(index)) }
            }
        }
    }
}
