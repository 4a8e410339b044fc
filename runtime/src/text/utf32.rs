//! UTF-32, in whichever 32-bit integer C has for it.

use super::unit::Unit;
use crate::error::ErrorKind;
use core::mem::MaybeUninit;

#[cfg(feature = "alloc")]
use alloc::string::String;

/// A unit of 32 bits.
pub(super) trait Unit32: Unit {
    fn of(scalar: u32) -> Self;
    #[cfg(feature = "alloc")]
    fn scalar(self) -> u32;
}

macro_rules! units {
    ($($ty:ty)*) => {$(
        impl Unit32 for $ty {
            #[inline(always)]
            fn of(scalar: u32) -> Self {
                Self::from_ne_bytes(scalar.to_ne_bytes())
            }

            #[cfg(feature = "alloc")]
            #[inline(always)]
            fn scalar(self) -> u32 {
                u32::from_ne_bytes(self.to_ne_bytes())
            }
        }
    )*};
}
units!(u32 i32);

/// How many units the text has.
pub(super) fn units(text: &str) -> usize {
    // The library counts them by vector instructions.
    text.chars().count()
}

/// Writes the text, and says how many units it has.
#[inline]
pub(super) fn encode<U: Unit32>(text: &str, room: &mut [MaybeUninit<U>]) -> Result<usize, ErrorKind> {
    let mut wrote = 0;
    for character in text.chars() {
        let Some(slot) = room.get_mut(wrote) else {
            return Err(ErrorKind::TooLong { len: units(text), capacity: room.len() });
        };
        slot.write(U::of(u32::from(character)));
        wrote += 1;
    }
    Ok(wrote)
}

/// Appends the text; if it does not replace, the index of the first unit that is no character is the error.
#[cfg(feature = "alloc")]
#[inline]
pub(super) fn decode<U: Unit32>(units: &[U], into: &mut String, replace: bool) -> Result<(), usize> {
    into.reserve(units.len());
    for (position, unit) in units.iter().enumerate() {
        match char::from_u32(unit.scalar()) {
            Some(character) => into.push(character),
            None if replace => into.push(char::REPLACEMENT_CHARACTER),
            None => return Err(position),
        }
    }
    Ok(())
}
