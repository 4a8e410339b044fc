//! Records that a function of C's clears: `free = F` on the place itself.
#![allow(unsafe_code, reason = "frees what C left")]

use super::{Converter, FromNative, Ownership, ToNative};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use crate::strategy::Copied;
use core::marker::PhantomData;
use core::ptr::NonNull;

/// As `C`, but what the native value owns is freed by a function that gets its address.
#[derive(Debug)]
pub struct Cleared<C, O>(PhantomData<(C, O)>);

// SAFETY: every value is passed to the function.
unsafe impl<S, C: Converter<S>, O: Ownership> Converter<S> for Cleared<C, O> {
    type Native = C::Native;
    type Strategy = Copied;
    type Fails = C::Fails;
    const FREES: bool = true;
    const TAKES: bool = C::TAKES;
    const COPIES: bool = C::COPIES;
    const BOUND: bool = C::BOUND;
    const BORROWS: bool = C::BORROWS;

    #[inline(always)]
    fn blank(zero: &mut C::Native) {
        C::blank(zero);
    }

    #[inline]
    unsafe fn free(native: &mut C::Native) {
        // SAFETY: the caller promises that C left the value as declared, and that it is not used after this.
        unsafe { O::free(NonNull::from(native).cast(), 1, size_of::<C::Native>()) }
    }
}

// SAFETY: as of `C`.
unsafe impl<S, C: ToNative<S>, O: Ownership> ToNative<S> for Cleared<C, O> {
    #[inline]
    fn to_native(surface: &S, scratch: &Scratch) -> Result<C::Native, ErrorKind> {
        C::to_native(surface, scratch)
    }
}

// SAFETY: as of `C`.
unsafe impl<S, C: FromNative<S>, O: Ownership> FromNative<S> for Cleared<C, O> {
    #[inline]
    unsafe fn from_native(native: &mut C::Native) -> Result<S, ErrorKind> {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { C::from_native(native) }
    }
}
