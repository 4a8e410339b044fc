//! One native value that is freed exactly once, whatever fails.
#![allow(unsafe_code, reason = "owns what a native value owns")]

use super::Converter;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;

/// Holds no surface, of which the type is all that counts.
type Of<C, S> = (C, fn(&S));

/// One native value that owns something, while others beside it may still fail.
pub struct Made<C: Converter<S>, S: ?Sized> {
    native: C::Native,
    converts: PhantomData<Of<C, S>>,
}

/// Holds a native value until it is [released](Made::release).
///
/// # Safety
///
/// `native` was made by the converter, or left by C as declared, and nobody else frees what it owns.
#[inline(always)]
pub unsafe fn made<C: Converter<S>, S: ?Sized>(native: C::Native) -> Made<C, S> {
    Made { native, converts: PhantomData }
}

impl<C: Converter<S>, S: ?Sized> Made<C, S> {
    /// The value, which is freed when this is dropped.
    #[inline(always)]
    pub fn get(&self) -> &C::Native {
        &self.native
    }

    /// The same, from which something may be taken that is the caller's then.
    #[inline(always)]
    pub(crate) fn get_mut(&mut self) -> &mut C::Native {
        &mut self.native
    }

    /// Its address, for C to change it; what C leaves there is freed when this is dropped.
    #[inline(always)]
    pub fn as_mut_ptr(&mut self) -> *mut C::Native {
        &raw mut self.native
    }

    /// Gives the value on: it is no longer freed here.
    #[inline(always)]
    pub fn release(self) -> C::Native {
        ManuallyDrop::new(self).native
    }
}

impl<C: Converter<S>, S: ?Sized> Drop for Made<C, S> {
    #[inline(always)]
    fn drop(&mut self) {
        if C::FREES {
            // SAFETY: the promise to `made`; this is dropped once, and not at all if it was released.
            unsafe { C::free(&mut self.native) }
        }
    }
}
