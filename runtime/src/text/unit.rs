//! What text consists of in C: numbers of 8, 16 or 32 bits, up to one that is zero.
#![allow(unsafe_code, reason = "searches C's text for its end")]

use crate::blittable::Blittable;
use core::ffi::CStr;

/// C's `wchar_t`: 16 bits on Windows, 32 elsewhere, with the sign that it has on this target.
#[cfg(any(windows, target_os = "cygwin", target_os = "uefi"))]
pub type WideUnit = u16;
/// C's `wchar_t`: 16 bits on Windows, 32 elsewhere, with the sign that it has on this target.
#[cfg(all(
    not(any(windows, target_os = "cygwin", target_os = "uefi")),
    any(target_arch = "arm", target_arch = "aarch64", target_arch = "hexagon"),
    not(any(target_vendor = "apple", target_os = "netbsd", target_os = "openbsd")),
))]
pub type WideUnit = u32;
/// C's `wchar_t`: 16 bits on Windows, 32 elsewhere, with the sign that it has on this target.
#[cfg(all(
    not(any(windows, target_os = "cygwin", target_os = "uefi")),
    not(all(
        any(target_arch = "arm", target_arch = "aarch64", target_arch = "hexagon"),
        not(any(target_vendor = "apple", target_os = "netbsd", target_os = "openbsd")),
    )),
))]
pub type WideUnit = i32;

/// A unit of text.
///
/// Sealed: the integers of 8, 16 and 32 bits.
pub trait Unit: Blittable + Eq + sealed::Sealed {
    /// The terminator.
    const NUL: Self;

    /// Where the first NUL is.
    #[inline]
    fn find_nul(units: &[Self]) -> Option<usize> {
        let far = chunks_without::<Self, 32>(units);
        let start = far + chunks_without::<Self, 8>(&units[far..]);
        units[start..].iter().position(|unit| *unit == Self::NUL).map(|index| start + index)
    }

    /// How many units there are before the first NUL.
    ///
    /// # Safety
    ///
    /// `ptr` is aligned, and points at units up to a NUL.
    #[inline]
    unsafe fn length(ptr: *const Self) -> usize {
        let mut len = 0;
        loop {
            // Unrolled by the compiler; to look at several at once would be to look behind the text.
            for next in 0..2 {
                // SAFETY: no NUL came before, so that this unit is still of the text, as the caller promises.
                if unsafe { ptr.add(len + next).read() } == Self::NUL {
                    return len + next;
                }
            }
            len += 2;
        }
    }
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! units {
    ($($ty:ty $({ $($item:item)* })?)*) => {$(
        impl sealed::Sealed for $ty {}
        impl Unit for $ty {
            const NUL: Self = 0;
            $($($item)*)?
        }
    )*};
}

units! {
    u8 {
        #[inline]
        fn find_nul(units: &[u8]) -> Option<usize> {
            find_zero(units)
        }

        #[inline]
        unsafe fn length(ptr: *const u8) -> usize {
            // SAFETY: the caller promises bytes up to a NUL.
            unsafe { CStr::from_ptr(ptr.cast()) }.count_bytes()
        }
    }
    u16 i32 u32
}

/// Where the first byte that is zero is: many at a time by vector instructions, then eight by those of integers.
#[inline]
fn find_zero(bytes: &[u8]) -> Option<usize> {
    if bytes.len() < WORD {
        return find_in_few(bytes);
    }
    let start = if bytes.len() < 64 { 0 } else { chunks_without::<u8, 64>(bytes) };
    let rest = &bytes[start..];
    for (index, word) in rest.chunks_exact(WORD).enumerate() {
        if let Some(place) = word.first_chunk().and_then(|word| zero_in(u64::from_le_bytes(*word))) {
            return Some(start + index * WORD + place);
        }
    }
    // The last word may overlap the one before, which has no zero.
    let place = zero_in(u64::from_le_bytes(*bytes.last_chunk()?))?;
    Some(bytes.len() - WORD + place)
}

const WORD: usize = size_of::<u64>();

/// How many units there are in the chunks at the start that have no NUL. Each is tested without a branch inside, so that
/// it is done by vector instructions.
#[inline]
fn chunks_without<U: Unit, const CHUNK: usize>(units: &[U]) -> usize {
    let without = |chunk: &&[U]| !chunk.iter().fold(false, |any, unit| any | (*unit == U::NUL));
    units.chunks_exact(CHUNK).take_while(without).count() * CHUNK
}

/// The same of less than a word: as one, of the first half and the last, which may overlap.
#[inline]
fn find_in_few(bytes: &[u8]) -> Option<usize> {
    let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) else {
        return bytes.iter().position(|byte| *byte == 0);
    };
    let word = u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32;
    let place = zero_in(word)?;
    Some(if place < WORD / 2 { place } else { bytes.len() + place - WORD })
}

/// Which byte is the first that is zero, the lowest counting as first.
#[inline(always)]
const fn zero_in(word: u64) -> Option<usize> {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    // Exact up to the first zero: only above it may a borrow mark others.
    match word.wrapping_sub(LOW) & !word & HIGH {
        0 => None,
        marks => Some(marks.trailing_zeros() as usize / 8),
    }
}

#[cfg(test)]
mod tests {
    use super::Unit;

    #[test]
    fn every_place_of_every_length() {
        for len in 0..200 {
            // What a careless test of words takes for a zero, beside one.
            for other in [1, 0x7F, 0x80, 0x81, 0xFF] {
                let mut bytes = [other; 200];
                assert_eq!(u8::find_nul(&bytes[..len]), None);
                for position in 0..len {
                    bytes[position] = 0;
                    assert_eq!(u8::find_nul(&bytes[..len]), Some(position));
                    bytes[position] = other;
                }
                // With zeros behind the first.
                for position in (0..len).rev() {
                    bytes[position] = 0;
                    assert_eq!(u8::find_nul(&bytes[..len]), Some(position));
                }
            }
        }
    }

    #[test]
    fn the_first_of_units() {
        for len in 0..100 {
            let mut units = [0xFFFF_u16; 100];
            assert_eq!(u16::find_nul(&units[..len]), None);
            for position in (0..len).rev() {
                units[position] = 0;
                assert_eq!(u16::find_nul(&units[..len]), Some(position));
            }
        }
    }
}
