//! Text with a count beside it: no terminator is needed, and a NUL inside is a character.
#![allow(unsafe_code, reason = "follows C's pointers, once they were checked")]

use super::encoding::{self, Encoding};
use super::place;
use crate::convert::{Copying, Ownership};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::NonNull;

/// The units of a text and their number: the caller's own memory if it has the right bytes, since C only reads it; else
/// a copy in the scratch. Not NULL even if there are none.
///
/// # Errors
///
/// A character that the encoding has not, or no memory.
#[inline]
pub fn counted<E: Encoding>(text: &str, scratch: &Scratch) -> Result<(*mut E::Unit, usize), ErrorKind> {
    if E::IS_UTF8 {
        return Ok((text.as_ptr().cast_mut().cast(), text.len()));
    }
    counted_copy::<E>(text, scratch)
}

/// The same, always as a copy, into which C may write.
///
/// # Errors
///
/// As of [`counted`].
#[inline]
pub fn counted_copy<E: Encoding>(text: &str, scratch: &Scratch) -> Result<(*mut E::Unit, usize), ErrorKind> {
    Counted::<E, Copying>::to_native(text, scratch)
}

/// Text with a count beside it, in memory as `O` says. It is no converter, since it crosses as two values.
#[derive(Debug)]
pub struct Counted<E, O>(PhantomData<(E, O)>);

impl<E: Encoding, O: Ownership> Counted<E, O> {
    /// The units of a text, and their number.
    ///
    /// # Errors
    ///
    /// A character that the encoding has not, or no memory.
    #[inline]
    pub fn to_native(text: &str, scratch: &Scratch) -> Result<(*mut E::Unit, usize), ErrorKind> {
        if O::LENDS && E::IS_UTF8 {
            return Ok((text.as_ptr().cast_mut().cast(), text.len()));
        }
        if !O::FREES {
            return filled::<E, O>(encoding::room_for::<E>(text), |room| E::encode(text, room), scratch);
        }
        if let Some(units) = E::units(text) {
            return filled::<E, O>(units, |room| E::encode(text, room), scratch);
        }
        let units = place::in_scratch::<E>(text, scratch)?;
        filled::<E, O>(units.len(), |room| encoding::copy(units, room), scratch)
    }

    /// The text that C left; `None` for NULL with length 0. It frees nothing.
    ///
    /// # Errors
    ///
    /// NULL with a length, a misaligned pointer, units that are no text.
    ///
    /// # Safety
    ///
    /// If `ptr` is not NULL and aligned, it points at `len` initialised units, left there by C as declared. `len`
    /// passed [`length`](crate::private::length).
    #[cfg(feature = "alloc")]
    #[inline]
    pub unsafe fn from_native(
        ptr: *const E::Unit,
        len: usize,
    ) -> Result<Option<alloc::string::String>, ErrorKind>
    where
        O: crate::convert::Returns,
    {
        // SAFETY: the caller's promise is the one that is asked for, until this function returns.
        unsafe { crate::private::view(ptr, len) }?.map(E::decode).transpose()
    }

    /// Frees the text; nothing for NULL.
    ///
    /// # Safety
    ///
    /// As of [`Converter::free`](crate::convert::Converter::free), with its length.
    #[inline]
    pub unsafe fn free(ptr: *mut E::Unit, len: usize) {
        if let (true, Some(ptr)) = (O::FREES, NonNull::new(ptr)) {
            // SAFETY: not NULL, and the caller's promise is the one that is asked for.
            unsafe { O::free(ptr.cast(), len, len.saturating_mul(size_of::<E::Unit>())) };
        }
    }
}

/// Memory of `O` for `room` units, filled.
#[inline]
fn filled<E: Encoding, O: Ownership>(
    room: usize,
    fill: impl FnOnce(&mut [MaybeUninit<E::Unit>]) -> Result<usize, ErrorKind>,
    scratch: &Scratch,
) -> Result<(*mut E::Unit, usize), ErrorKind> {
    let layout = place::layout::<E::Unit>(room)?;
    let place = O::alloc(layout, scratch)?.cast::<MaybeUninit<E::Unit>>();
    // SAFETY: `alloc` gave memory of this layout, that nobody else uses; it need not be initialised.
    let filled = fill(unsafe { core::slice::from_raw_parts_mut(place.as_ptr(), room) });
    if let (true, Err(_)) = (O::FREES, &filled) {
        // SAFETY: `alloc` gave it, nobody else has its address, and it is not used after this.
        unsafe { O::free(place.cast(), room, layout.size()) };
    }
    Ok((place.as_ptr().cast(), filled?))
}
