//! Text with its length before it: OLE's `BSTR`.
#![allow(unsafe_code, reason = "implements unsafe traits, and follows C's pointers")]

use super::encoding::{self, Encoding, Utf16};
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
use core::alloc::Layout;
use core::marker::PhantomData;
use core::mem::MaybeUninit;

/// A pointer to UTF-16, with the length in bytes in the 32 bits before it, and a NUL behind; one inside is kept.
///
/// An allocator for it is one of `BSTR`s: it gets the bytes of the text alone, and gives the address of the first unit,
/// with length and NUL in place, as `SysAllocStringByteLen(NULL, bytes)` does. It is freed by that address alone.
#[derive(Debug)]
pub struct Bstr<O>(PhantomData<O>);

/// The length before the text.
const PREFIX: usize = size_of::<u32>();

// SAFETY: with `FREES` `false` there is nothing to free.
unsafe impl<S: AsText + ?Sized, O: Ownership> Converter<S> for Bstr<O> {
    type Native = *mut u16;
    type Strategy
        = Copied
    where
        S: Sized;
    type Fails = ErrorKind;
    const FREES: bool = O::FREES;
    const BORROWS: bool = !O::FREES;

    #[inline]
    unsafe fn free(native: &mut *mut u16) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { place::free::<_, O>(native) }
    }
}

// SAFETY: the text is copied into memory that `O` keeps until the scratch is gone, or that is freed.
unsafe impl<S: AsText + ?Sized, O: Ownership> ToNative<S> for Bstr<O> {
    #[inline]
    fn to_native(surface: &S, scratch: &Scratch) -> Result<*mut u16, ErrorKind> {
        let text = surface.as_text();
        let room = if O::FREES { super::utf16::units(text) } else { encoding::room_for::<Utf16>(text) };
        in_memory::<O>(room, |room| Utf16::encode(text, room), scratch)
    }
}

/// Text with its length, in memory of `O`: `fill` writes the units to the start of a room, and says how many there are;
/// in memory that comes from a function, as many as there is room for.
///
/// # Errors
///
/// Without memory, or if it is too long for a length.
pub(super) fn in_memory<O: Ownership>(
    room: usize,
    fill: impl FnOnce(&mut [MaybeUninit<u16>]) -> Result<usize, ErrorKind>,
    scratch: &Scratch,
) -> Result<*mut u16, ErrorKind> {
    if O::FREES { allocated::<O>(room, fill, scratch) } else { with_length::<O>(room, fill, scratch) }
}

/// Text in memory that has its length from the declared function. Nothing is written outside of the text's own bytes.
fn allocated<O: Ownership>(
    units: usize,
    fill: impl FnOnce(&mut [MaybeUninit<u16>]) -> Result<usize, ErrorKind>,
    scratch: &Scratch,
) -> Result<*mut u16, ErrorKind> {
    length(units)?;
    let place = O::alloc(place::layout::<u16>(units)?, scratch)?.cast::<MaybeUninit<u16>>();
    // SAFETY: `alloc` gave memory of this layout, that nobody else uses; it need not be initialised.
    let room = unsafe { core::slice::from_raw_parts_mut(place.as_ptr(), units) };
    // There is room for exactly the text, and UTF-16 has every character, so that this does not fail.
    fill(room)?;
    Ok(place.as_ptr().cast())
}

#[inline]
fn with_length<O: Ownership>(
    room: usize,
    fill: impl FnOnce(&mut [MaybeUninit<u16>]) -> Result<usize, ErrorKind>,
    scratch: &Scratch,
) -> Result<*mut u16, ErrorKind> {
    let units = place::layout::<u16>(room.saturating_add(1))?;
    let layout =
        Layout::new::<u32>().extend(units).map_err(|_| ErrorKind::OutOfMemory { bytes: units.size() })?.0;
    let block = O::alloc(layout, scratch)?;
    // SAFETY: the layout is of a length and of `room + 1` units behind it, without padding; the memory is nobody else's,
    // and need not be initialised.
    let (prefix, units) = unsafe {
        let units = block.add(PREFIX).cast::<MaybeUninit<u16>>();
        (block.cast::<u32>(), core::slice::from_raw_parts_mut(units.as_ptr(), room + 1))
    };
    let len = fill(&mut units[..room])?;
    units[len].write(0);
    let bytes = length(len)?;
    // SAFETY: as above; `block` is aligned for a length.
    unsafe { prefix.write(bytes) };
    // SAFETY: as above. The address is taken of the block, so that C may read the length before it.
    Ok(unsafe { block.add(PREFIX) }.cast().as_ptr())
}

/// So many units in bytes.
#[inline]
pub(super) fn length(units: usize) -> Result<u32, ErrorKind> {
    let most = usize::try_from(u32::MAX).unwrap_or(usize::MAX) / size_of::<u16>();
    u32::try_from(units.saturating_mul(size_of::<u16>()))
        .map_err(|_| ErrorKind::TooLong { len: units, capacity: most })
}

/// The units that C left, as many as their length says.
///
/// # Errors
///
/// NULL, a misaligned pointer, or a length that is none.
///
/// # Safety
///
/// Where `ptr` is neither, the length stands before it, and so many bytes behind it live, unchanged, for `'a`.
#[cfg(feature = "alloc")]
#[inline]
pub(super) unsafe fn units<'a>(ptr: *const u16) -> Result<&'a [u16], ErrorKind> {
    if ptr.is_null() {
        return Err(ErrorKind::Null);
    }
    // SAFETY: not NULL, and the caller promises that C left text there with its length before it. It may lie at any
    // address.
    let bytes = unsafe { ptr.cast::<u8>().sub(PREFIX).cast::<u32>().read_unaligned() };
    let len = crate::private::length::<u8, u32>(bytes)?;
    if len % size_of::<u16>() != 0 {
        return Err(ErrorKind::InvalidText { encoding: Utf16::NAME, position: len / size_of::<u16>() });
    }
    // SAFETY: as above, of so many bytes.
    let units = unsafe { crate::private::view(ptr, len / size_of::<u16>()) }?;
    Ok(units.unwrap_or_default())
}

// SAFETY: reads the length before, and so many bytes, if the pointer is neither NULL nor misaligned.
#[cfg(feature = "alloc")]
unsafe impl<S: FromText, O: Returns> FromNative<S> for Bstr<O> {
    #[inline]
    unsafe fn from_native(native: &mut *mut u16) -> Result<S, ErrorKind> {
        // SAFETY: the caller's promise is the one that is asked for, until this returns.
        let units = unsafe { units(native.cast_const()) }?;
        Utf16::decode(units).map(S::from_text)
    }
}
