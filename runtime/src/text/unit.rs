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
    match rest.len() {
        0..4 => rest.contains(&0),
        4..8 => at_both_ends::<4>(rest),
        8..16 => at_both_ends::<8>(rest),
        16..32 => at_both_ends::<16>(rest),
        _ => at_both_ends::<32>(rest),
    }
}

/// Whether there is one in the first or the last `N` bytes, which together are all of them and may overlap.
#[inline(always)]
fn at_both_ends<const N: usize>(bytes: &[u8]) -> bool {
    let (Some(first), Some(last)) = (bytes.first_chunk::<N>(), bytes.last_chunk::<N>()) else {
        return bytes.contains(&0);
    };
    first.iter().zip(last).fold(0, |any, (a, b)| any | u8::from(*a == 0) | u8::from(*b == 0)) != 0
}

#[cfg(test)]
mod tests {
    use super::{Unit, nul_inside};

    #[test]
    fn every_place_of_every_length() {
        for len in 0..200 {
            // What a careless test of words takes for a zero, beside one.
            for other in [1, 0x7F, 0x80, 0x81, 0xFF] {
                let mut bytes = [other; 200];
                assert_eq!(nul_inside(&bytes[..len]), None);
                for position in 0..len {
                    bytes[position] = 0;
                    assert_eq!(nul_inside(&bytes[..len]), Some(position));
                    bytes[position] = other;
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
