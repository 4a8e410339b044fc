//! Arrays that end at NULL.
#![allow(unsafe_code, reason = "passes promises on")]

use crate::convert::{Converter, Copies, ToNative};
use crate::error::ErrorKind;
use crate::scratch::Scratch;

/// Native copies with a value of zeros behind the last, and what they are made of.
pub struct NullTerminated<'a, C: Converter<S>, S> {
    copies: Copies<C, S>,
    surface: &'a [S],
}

/// Makes what holds an array that ends at NULL. It may be moved.
#[inline(always)]
pub fn prepare_null_terminated<C: Converter<S>, S>(surface: &[S]) -> NullTerminated<'_, C, S> {
    NullTerminated { copies: Copies::none(), surface }
}

/// Converts its elements. If element `k` fails, exactly the first `k` are freed, in order.
///
/// # Errors
///
/// As of the elements' conversion, or without memory.
///
/// # Safety
///
/// `scratch` is neither moved nor dropped while the storage or C use what is in it.
#[inline]
pub unsafe fn fill_null_terminated<C: ToNative<S>, S>(
    storage: &mut NullTerminated<'_, C, S>,
    scratch: &Scratch,
) -> Result<(), ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { storage.copies.fill_terminated(storage.surface, scratch) }
}

/// Takes the address of the first element, or of the NULL where there is none.
#[inline(always)]
pub fn lend_null_terminated<C: Converter<S>, S>(storage: &mut NullTerminated<'_, C, S>) -> *mut C::Native {
    storage.copies.as_mut_ptr()
}
