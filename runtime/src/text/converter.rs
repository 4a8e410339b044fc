//! Text with a NUL at the end, behind a pointer.
#![allow(unsafe_code, reason = "implements unsafe traits, and follows C's pointers")]

use super::encoding::Encoding;
use super::place;
use super::surface::AsText;
#[cfg(feature = "alloc")]
use super::surface::FromText;
use crate::convert::{Converter, Ownership, ToNative};
#[cfg(feature = "alloc")]
use crate::convert::{FromNative, Returns};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use crate::strategy::Copied;
use core::marker::PhantomData;

/// A pointer to text in the encoding `E`, in memory as `O` says. Text is freed by its pointer alone.
#[derive(Debug)]
pub struct Text<E, O>(PhantomData<(E, O)>);

// SAFETY: with `FREES` `false` there is nothing to free.
unsafe impl<S: AsText + ?Sized, E: Encoding, O: Ownership> Converter<S> for Text<E, O> {
    type Native = *mut E::Unit;
    type Strategy
        = Copied
    where
        S: Sized;
    type Fails = ErrorKind;
    const FREES: bool = O::FREES;
    const BORROWS: bool = !O::FREES;

    #[inline]
    unsafe fn free(native: &mut *mut E::Unit) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { place::free::<_, O>(native) }
    }
}

// SAFETY: the text is copied into memory that `O` keeps until the scratch is gone, or that is freed.
unsafe impl<S: AsText + ?Sized, E: Encoding, O: Ownership> ToNative<S> for Text<E, O> {
    #[inline]
    fn to_native(surface: &S, scratch: &Scratch) -> Result<*mut E::Unit, ErrorKind> {
        let text = surface.as_text();
        place::without_nul(text.as_bytes())?;
        place::encoded::<E, O>(text, scratch)
    }
}

// SAFETY: reads up to the NUL, if the pointer is neither NULL nor misaligned.
#[cfg(feature = "alloc")]
unsafe impl<S: FromText, E: Encoding, O: Returns> FromNative<S> for Text<E, O> {
    #[inline]
    unsafe fn from_native(native: &mut *mut E::Unit) -> Result<S, ErrorKind> {
        // SAFETY: the caller promises that a pointer that is not NULL is valid up to a NUL, until this returns.
        let units = unsafe { place::units(native.cast_const()) }?;
        E::decode(units).map(S::from_text)
    }
}
