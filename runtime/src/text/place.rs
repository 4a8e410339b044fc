//! Memory for text that goes in, and units that came back.
#![allow(unsafe_code, reason = "writes text into memory, and views C's")]

use super::encoding::{self, Encoding};
use super::unit::Unit;
use crate::convert::Ownership;
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::alloc::Layout;
use core::mem::MaybeUninit;
use core::ptr::NonNull;

/// Text with a NUL behind it, in memory of `O`: `fill` writes the text to the start of a room for `room` units, and says
/// how many it has.
///
/// # Errors
///
/// Without memory, and as of `fill`; then the memory was freed.
#[inline]
pub(super) fn terminated<U: Unit, O: Ownership>(
    room: usize,
    fill: impl FnOnce(&mut [MaybeUninit<U>]) -> Result<usize, ErrorKind>,
    scratch: &Scratch,
) -> Result<*mut U, ErrorKind> {
    let Some(len) = room.checked_add(1) else { return Err(ErrorKind::OutOfMemory { bytes: usize::MAX }) };
    let place = O::alloc_array::<MaybeUninit<U>>(len, scratch)?;
    // SAFETY: `alloc_array` gave memory for so many, that nobody else uses; it need not be initialised.
    let units = unsafe { core::slice::from_raw_parts_mut(place.as_ptr(), len) };
    match fill(&mut units[..room]) {
        Ok(len) => {
            units[len].write(U::NUL);
            Ok(place.as_ptr().cast())
        }
        Err(kind) => {
            if O::FREES {
                // SAFETY: `alloc_array` gave it, nobody else has its address, and it is not used after this.
                unsafe { O::free(place.cast(), 0, 0) };
            }
            Err(kind)
        }
    }
}

/// The layout of so many units.
#[inline]
pub(super) fn layout<U>(units: usize) -> Result<Layout, ErrorKind> {
    Layout::array::<U>(units)
        .map_err(|_| ErrorKind::OutOfMemory { bytes: units.saturating_mul(size_of::<U>()) })
}

/// Text with a NUL behind it, in memory of `O`. In memory that comes from a function there is room for exactly that.
///
/// # Errors
///
/// As of [`terminated`] and [`Encoding::encode`].
#[inline]
pub(super) fn encoded<E: Encoding, O: Ownership>(
    text: &str,
    scratch: &Scratch,
) -> Result<*mut E::Unit, ErrorKind> {
    if !O::FREES {
        return terminated::<_, O>(encoding::room_for::<E>(text), |room| E::encode(text, room), scratch);
    }
    if let Some(units) = E::units(text) {
        return terminated::<_, O>(units, |room| E::encode(text, room), scratch);
    }
    let units = in_scratch::<E>(text, scratch)?;
    terminated::<_, O>(units.len(), |room| encoding::copy(units, room), scratch)
}

/// The units of a text, in the scratch.
///
/// # Errors
///
/// As of [`Encoding::encode`], or without memory.
#[inline]
#[expect(clippy::mut_from_ref, reason = "each part of a scratch is handed out once")]
pub(super) fn in_scratch<'a, E: Encoding>(
    text: &str,
    scratch: &'a Scratch,
) -> Result<&'a mut [E::Unit], ErrorKind> {
    let room = scratch.room::<E::Unit>(encoding::room_for::<E>(text))?;
    let len = E::encode(text, room)?;
    let units = &mut room[..len];
    // SAFETY: `encode` promises that the first `len` are initialised; the borrow is the one of `room`, which ends here.
    Ok(unsafe { &mut *(core::ptr::from_mut(units) as *mut [E::Unit]) })
}

/// Frees text that `O` gave or C left; nothing for NULL. Its length is not known here, so that the function gets the
/// pointer alone: 0 elements, 0 bytes.
///
/// # Safety
///
/// As of [`Converter::free`](crate::convert::Converter::free).
#[inline]
pub(super) unsafe fn free<U, O: Ownership>(native: &mut *mut U) {
    if let (true, Some(ptr)) = (O::FREES, NonNull::new(*native)) {
        // SAFETY: not NULL; that it is ours to free, once, is the caller's promise.
        unsafe { O::free(ptr.cast(), 0, 0) };
        *native = core::ptr::null_mut();
    }
}

/// The units that C left, up to the NUL, which is not among them.
///
/// # Errors
///
/// NULL, or a misaligned pointer.
///
/// # Safety
///
/// Where `ptr` is neither, it points at units up to a NUL, that live, unchanged, for `'a`.
#[cfg(feature = "alloc")]
#[inline]
pub(super) unsafe fn units<'a, U: Unit>(ptr: *const U) -> Result<&'a [U], ErrorKind> {
    // SAFETY: no values are viewed, so that none need to be there.
    if unsafe { crate::private::view(ptr, 0) }?.is_none() {
        return Err(ErrorKind::Null);
    }
    // SAFETY: neither NULL nor misaligned, as was just seen; that a NUL comes, and that all units before it are there for
    // `'a`, in one object, is the caller's promise.
    Ok(unsafe { core::slice::from_raw_parts(ptr, U::length(ptr)) })
}

/// The part before the first NUL, or all.
#[cfg(feature = "alloc")]
#[inline]
pub(super) fn up_to_nul<U: Unit>(units: &[U]) -> &[U] {
    &units[..U::find_nul(units).unwrap_or(units.len())]
}

/// Refuses text that would end at a NUL of its own.
#[inline]
pub(super) fn without_nul(bytes: &[u8]) -> Result<(), ErrorKind> {
    match u8::find_nul(bytes) {
        Some(position) => Err(ErrorKind::NulInside { position }),
        None => Ok(()),
    }
}
