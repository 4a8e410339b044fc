//! Text in place: `char name[N]`.
#![allow(unsafe_code, reason = "implements unsafe traits, and writes text into an array")]

use super::encoding::{self, Encoding};
use super::place;
use super::surface::AsText;
#[cfg(feature = "alloc")]
use super::surface::FromText;
#[cfg(feature = "alloc")]
use crate::convert::FromNative;
use crate::convert::{Converter, ToNative};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use crate::strategy::Copied;
use core::marker::PhantomData;
use core::mem::MaybeUninit;

/// `LEN` units, of which one is the terminator on the way in; what is behind it is zero. On the way back the text goes up
/// to the terminator, or takes all.
#[derive(Debug)]
pub struct InlineText<E, const LEN: usize>(PhantomData<E>);

// SAFETY: units own nothing.
unsafe impl<S: AsText + ?Sized, E: Encoding, const LEN: usize> Converter<S> for InlineText<E, LEN> {
    type Native = [E::Unit; LEN];
    type Strategy
        = Copied
    where
        S: Sized;
    type Fails = ErrorKind;
    const FREES: bool = false;
    const BORROWS: bool = false;

    #[inline(always)]
    unsafe fn free(_: &mut [E::Unit; LEN]) {}
}

// SAFETY: the value has no pointer in it.
unsafe impl<S: AsText + ?Sized, E: Encoding, const LEN: usize> ToNative<S> for InlineText<E, LEN> {
    #[inline]
    fn to_native(surface: &S, scratch: &Scratch) -> Result<[E::Unit; LEN], ErrorKind> {
        let text = surface.as_text();
        place::without_nul(text.as_bytes())?;
        let mut native = MaybeUninit::<[E::Unit; LEN]>::zeroed();
        // SAFETY: an array is its elements; through this reference they may be written as uninitialised ones, which the
        // promise of `encode` excludes. It ends before the array is read.
        let room = unsafe {
            core::slice::from_raw_parts_mut(native.as_mut_ptr().cast::<MaybeUninit<E::Unit>>(), LEN)
        };
        fill::<E>(text, room, scratch)?;
        // SAFETY: zero is a value of a unit; what `encode` wrote is one, too.
        Ok(unsafe { native.assume_init() })
    }
}

/// Writes the whole text, or nothing of it, so that the last place stays zero.
#[inline]
fn fill<E: Encoding>(
    text: &str,
    room: &mut [MaybeUninit<E::Unit>],
    scratch: &Scratch,
) -> Result<(), ErrorKind> {
    let capacity = room.len();
    let check = |len: usize| match len < capacity {
        true => Ok(()),
        false => Err(ErrorKind::TooLong { len: len.saturating_add(1), capacity }),
    };
    if E::bound(text) < capacity {
        return E::encode(text, room).and_then(check);
    }
    if let Some(units) = E::units(text) {
        check(units)?;
        return E::encode(text, room).and_then(check);
    }
    // How long it is shows only when it is encoded.
    let units = place::in_scratch::<E>(text, scratch)?;
    check(units.len())?;
    encoding::copy(units, room).and_then(check)
}

// SAFETY: reads the value only.
#[cfg(feature = "alloc")]
unsafe impl<S: FromText, E: Encoding, const LEN: usize> FromNative<S> for InlineText<E, LEN> {
    #[inline]
    unsafe fn from_native(native: &mut [E::Unit; LEN]) -> Result<S, ErrorKind> {
        E::decode(place::up_to_nul(native)).map(S::from_text)
    }
}
