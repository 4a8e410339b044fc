//! C strings: bytes up to a NUL, of no encoding.
#![allow(unsafe_code, reason = "implements unsafe traits, and follows C's pointers")]

use super::surface::AsCStr;
#[cfg(feature = "alloc")]
use super::surface::FromCStr;
use super::{encoding, place};
use crate::convert::{Converter, Ownership, ToNative};
#[cfg(feature = "alloc")]
use crate::convert::{FromNative, Returns};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use crate::strategy::Copied;
use core::ffi::c_char;
use core::marker::PhantomData;

/// A pointer to a C string: the caller's own where it is lent, which C only reads; else a copy, in memory as `O` says.
#[derive(Debug)]
pub struct CText<O>(PhantomData<O>);

// SAFETY: with `FREES` `false` there is nothing to free.
unsafe impl<S: AsCStr + ?Sized, O: Ownership> Converter<S> for CText<O> {
    type Native = *mut c_char;
    type Strategy
        = Copied
    where
        S: Sized;
    type Fails = ErrorKind;
    const FREES: bool = O::FREES;
    const BORROWS: bool = !O::FREES;

    #[inline]
    unsafe fn free(native: &mut *mut c_char) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { place::free::<_, O>(native) }
    }
}

// SAFETY: the caller's own text, which is borrowed, or a copy in memory that `O` keeps until the scratch is gone, or that
// is freed.
unsafe impl<S: AsCStr + ?Sized, O: Ownership> ToNative<S> for CText<O> {
    #[inline]
    fn to_native(surface: &S, scratch: &Scratch) -> Result<*mut c_char, ErrorKind> {
        let text = surface.as_c_str();
        if O::LENDS {
            return Ok(text.as_ptr().cast_mut());
        }
        let bytes = text.to_bytes();
        place::terminated::<u8, O>(bytes.len(), |room| encoding::copy(bytes, room), scratch)
            .map(<*mut u8>::cast)
    }
}

// SAFETY: reads up to the NUL, if the pointer is not NULL.
#[cfg(feature = "alloc")]
unsafe impl<S: FromCStr, O: Returns> FromNative<S> for CText<O> {
    #[inline]
    unsafe fn from_native(native: &mut *mut c_char) -> Result<S, ErrorKind> {
        // SAFETY: the caller promises that a pointer that is not NULL is valid up to a NUL, until this returns.
        let text = unsafe { crate::private::view_text(*native) }.ok_or(ErrorKind::Null)?;
        Ok(S::from_c_str(text.into()))
    }
}
