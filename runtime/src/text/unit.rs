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
        // A chunk at a time, without a branch inside, so that it is vectorised.
        const CHUNK: usize = 32;
        let without = |chunk: &&[Self]| chunk.iter().fold(true, |all, unit| all & (*unit != Self::NUL));
        let start = units.chunks_exact(CHUNK).take_while(without).count() * CHUNK;
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
        // SAFETY: no NUL came before, so that this unit is still of the text, as the caller promises.
        while unsafe { ptr.add(len).read() } != Self::NUL {
            len += 1;
        }
        len
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
            // The library searches a word at a time.
            CStr::from_bytes_until_nul(units).ok().map(CStr::count_bytes)
        }

        #[inline]
        unsafe fn length(ptr: *const u8) -> usize {
            // SAFETY: the caller promises bytes up to a NUL.
            unsafe { CStr::from_ptr(ptr.cast()) }.count_bytes()
        }
    }
    u16 i32 u32
}

/// Where the first NUL of a text is, by an exact test of several bytes at a time: most texts have none.
#[inline]
pub(super) fn nul_inside(bytes: &[u8]) -> Option<usize> {
    if has_nul(bytes) { find_first(bytes) } else { None }
}

#[cold]
fn find_first(bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|byte| *byte == 0)
}

#[inline]
fn has_nul(bytes: &[u8]) -> bool {
    let chunks = bytes.chunks_exact(64);
    let rest = chunks.remainder();
    for chunk in chunks {
        if chunk.iter().fold(0, |any, byte| any | u8::from(*byte == 0)) != 0 {
            return true;
        }
    }
    short_has_nul(rest)
}

/// Of less than 64 bytes: in words, of which the last may overlap the one before.
#[inline]
fn short_has_nul(bytes: &[u8]) -> bool {
    if let Some(last) = bytes.last_chunk::<8>() {
        let words =
            bytes.chunks_exact(8).map(|word| u64::from_ne_bytes(word.try_into().expect("it has 8 bytes")));
        return words.fold(zero_in(u64::from_ne_bytes(*last)), |any, word| any | zero_in(word)) != 0;
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let both = u64::from(u32::from_ne_bytes(*first)) << 32 | u64::from(u32::from_ne_bytes(*last));
        return zero_in(both) != 0;
    }
    bytes.contains(&0)
}

/// Not zero exactly if one of the bytes is.
#[inline(always)]
const fn zero_in(word: u64) -> u64 {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    word.wrapping_sub(LOW) & !word & HIGH
}
