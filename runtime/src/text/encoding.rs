//! Encodings: how text becomes units and back.
#![allow(unsafe_code, reason = "declares and implements an unsafe trait")]

use super::unit::{Unit, WideUnit};
use super::{utf16, utf32};
use crate::error::ErrorKind;
use core::marker::PhantomData;
use core::mem::MaybeUninit;

#[cfg(feature = "alloc")]
use alloc::string::String;

/// How text stands in C. Only U+0000 becomes a unit that is zero.
///
/// # Safety
///
/// [`encode`](Self::encode) says how many units at the start of its room it initialised; what else it writes there is
/// initialised too, and zero. With [`IS_UTF8`](Self::IS_UTF8) the unit is `u8`.
pub unsafe trait Encoding: Sized + 'static {
    /// What the text consists of.
    type Unit: Unit;
    /// For messages.
    const NAME: &'static str;
    /// Whether the units are the bytes of a `str`.
    const IS_UTF8: bool = false;
    /// For how many bytes of a `str` a unit stands at most. Only where rooms are made depends on it, not whether they do.
    const BYTES_A_UNIT: usize = 4;

    /// At most so many units, the terminator not counted.
    fn bound(text: &str) -> usize;

    /// Exactly so many units, where that is known without encoding.
    fn units(text: &str) -> Option<usize>;

    /// Writes the text to the start of a room of [`bound`](Self::bound) or [`units`](Self::units), and says how many
    /// units it has.
    ///
    /// # Errors
    ///
    /// A character that the encoding has not; a room that is too short.
    fn encode(text: &str, room: &mut [MaybeUninit<Self::Unit>]) -> Result<usize, ErrorKind>;

    /// Appends the text for which the units stand. If it fails, some of it may have been appended.
    ///
    /// # Errors
    ///
    /// Units that are no text.
    #[cfg(feature = "alloc")]
    fn decode_into(units: &[Self::Unit], into: &mut String) -> Result<(), ErrorKind>;

    /// The same with U+FFFD for what is no text.
    #[cfg(feature = "alloc")]
    fn decode_lossy_into(units: &[Self::Unit], into: &mut String);

    /// The text for which the units stand.
    ///
    /// # Errors
    ///
    /// As of [`decode_into`](Self::decode_into).
    #[cfg(feature = "alloc")]
    #[inline]
    fn decode(units: &[Self::Unit]) -> Result<String, ErrorKind> {
        let mut text = String::new();
        Self::decode_into(units, &mut text)?;
        Ok(text)
    }
}

/// How many units a room is to have: a bound, unless that wants more than the stack has, and less might do.
#[inline]
pub(super) fn room_for<E: Encoding>(text: &str) -> usize {
    let (bound, stack) = (E::bound(text), crate::scratch::STACK_BYTES / size_of::<E::Unit>());
    if bound < stack || E::IS_UTF8 { bound } else { room_beyond_stack::<E>(text, bound, stack) }
}

/// Not worth a walk through the text where the heap is needed anyway, unless it is so long that memory matters.
#[inline(never)]
fn room_beyond_stack<E: Encoding>(text: &str, bound: usize, stack: usize) -> usize {
    const LONG: usize = 1 << 16;
    if (stack..LONG).contains(&(text.len() / E::BYTES_A_UNIT)) {
        return bound;
    }
    E::units(text).unwrap_or(bound)
}

/// Writes the bytes to the start of a room.
///
/// # Errors
///
/// If it is too short.
#[inline]
pub(super) fn copy<U: Copy>(units: &[U], room: &mut [MaybeUninit<U>]) -> Result<usize, ErrorKind> {
    if room.len() < units.len() {
        return Err(ErrorKind::TooLong { len: units.len(), capacity: room.len() });
    }
    // SAFETY: there is room for as many, which nobody else sees, as it is borrowed exclusively. A unit may be written
    // where a `MaybeUninit` of it is.
    unsafe { core::ptr::copy_nonoverlapping(units.as_ptr(), room.as_mut_ptr().cast(), units.len()) };
    Ok(units.len())
}

/// `utf8`
#[derive(Debug)]
pub enum Utf8 {}

// SAFETY: `copy` initialises exactly as many as there are.
unsafe impl Encoding for Utf8 {
    type Unit = u8;
    const NAME: &'static str = "UTF-8";
    const IS_UTF8: bool = true;

    #[inline(always)]
    fn bound(text: &str) -> usize {
        text.len()
    }

    #[inline(always)]
    fn units(text: &str) -> Option<usize> {
        Some(text.len())
    }

    #[inline(always)]
    fn encode(text: &str, room: &mut [MaybeUninit<u8>]) -> Result<usize, ErrorKind> {
        copy(text.as_bytes(), room)
    }

    #[cfg(feature = "alloc")]
    #[inline]
    fn decode_into(units: &[u8], into: &mut String) -> Result<(), ErrorKind> {
        into.push_str(core::str::from_utf8(units).map_err(ErrorKind::NotUtf8)?);
        Ok(())
    }

    // A string that is made of another has exactly its size, at once; one that grows goes a longer way.
    #[cfg(feature = "alloc")]
    #[inline]
    fn decode(units: &[u8]) -> Result<String, ErrorKind> {
        core::str::from_utf8(units).map(String::from).map_err(ErrorKind::NotUtf8)
    }

    #[cfg(feature = "alloc")]
    fn decode_lossy_into(units: &[u8], into: &mut String) {
        into.push_str(&String::from_utf8_lossy(units));
    }
}

macro_rules! encodings {
    ($($(#[$meta:meta])* $name:ident: $unit:ty as $says:literal by $by:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Debug)]
        pub enum $name {}

        // SAFETY: it says how many units it wrote, one behind the other, and writes nothing else.
        unsafe impl Encoding for $name {
            type Unit = $unit;
            const NAME: &'static str = $says;
            const BYTES_A_UNIT: usize = if size_of::<$unit>() == 2 { 3 } else { 4 };

            #[inline(always)]
            fn bound(text: &str) -> usize {
                // Each character has at least as many bytes in UTF-8.
                text.len()
            }

            #[inline]
            fn units(text: &str) -> Option<usize> {
                Some($by::units(text))
            }

            #[inline]
            fn encode(text: &str, room: &mut [MaybeUninit<$unit>]) -> Result<usize, ErrorKind> {
                $by::encode(text, room)
            }

            #[cfg(feature = "alloc")]
            #[inline]
            fn decode_into(units: &[$unit], into: &mut String) -> Result<(), ErrorKind> {
                $by::decode(units, into, false)
                    .map_err(|position| ErrorKind::InvalidText { encoding: Self::NAME, position })
            }

            #[cfg(feature = "alloc")]
            #[inline]
            fn decode_lossy_into(units: &[$unit], into: &mut String) {
                // It does not fail, since it is told to replace.
                let _ = $by::decode(units, into, true);
            }
        }
    )*};
}

encodings! {
    /// `utf16`
    Utf16: u16 as "UTF-16" by utf16;
    /// `utf32`
    Utf32: u32 as "UTF-32" by utf32;
}

#[cfg(any(windows, target_os = "cygwin", target_os = "uefi"))]
encodings! {
    /// `wide`
    Wide: WideUnit as "UTF-16" by utf16;
}
#[cfg(not(any(windows, target_os = "cygwin", target_os = "uefi")))]
encodings! {
    /// `wide`
    Wide: WideUnit as "UTF-32" by utf32;
}

/// `lossy`: what comes back has U+FFFD where C left no text.
#[derive(Debug)]
pub struct Lossy<E>(PhantomData<E>);

// SAFETY: the promises of `E`.
unsafe impl<E: Encoding> Encoding for Lossy<E> {
    type Unit = E::Unit;
    const NAME: &'static str = E::NAME;
    const IS_UTF8: bool = E::IS_UTF8;
    const BYTES_A_UNIT: usize = E::BYTES_A_UNIT;

    #[inline(always)]
    fn bound(text: &str) -> usize {
        E::bound(text)
    }

    #[inline(always)]
    fn units(text: &str) -> Option<usize> {
        E::units(text)
    }

    #[inline(always)]
    fn encode(text: &str, room: &mut [MaybeUninit<E::Unit>]) -> Result<usize, ErrorKind> {
        E::encode(text, room)
    }

    #[cfg(feature = "alloc")]
    #[inline]
    fn decode_into(units: &[E::Unit], into: &mut String) -> Result<(), ErrorKind> {
        E::decode_lossy_into(units, into);
        Ok(())
    }

    #[cfg(feature = "alloc")]
    #[inline]
    fn decode_lossy_into(units: &[E::Unit], into: &mut String) {
        E::decode_lossy_into(units, into);
    }
}
