//! Several handles at once, and one that C may replace.
#![allow(unsafe_code, reason = "adopts what C hands over")]

#[cfg(feature = "alloc")]
use crate::error::ErrorKind;
use crate::handle::{Handle, OwnedHandle, given, kept, own_handle};

/// What C has for borrowed handles: the same bytes.
#[inline]
pub fn raw_array<H: Handle>(handles: &[H::Ref<'_>]) -> *const H::Raw {
    // The contract of `Handle`, as far as it can be seen.
    const { assert!(size_of::<H::Ref<'_>>() == size_of::<H::Raw>()) };
    handles.as_ptr().cast()
}

/// The handles that C left, each of them or none.
///
/// # Safety
///
/// As of [`OwnedHandle::adopt`], of every one that is valid.
#[inline]
pub unsafe fn own_array<H: OwnedHandle, const N: usize>(
    raw: [H::Raw; N],
    parents: H::Parents,
) -> [Option<H>; N] {
    // SAFETY: the caller's promise.
    raw.map(|raw| unsafe { own_handle(raw, parents) })
}

/// All of them, or `None` if one is missing; then the others are dropped.
#[inline]
pub fn all_of_array<H, const N: usize>(made: [Option<H>; N]) -> Option<[H; N]> {
    let all = made.iter().all(Option::is_some);
    all.then(|| made.map(|one| one.expect("looked at just now")))
}

/// Places for so many handles; `None` is a length that overflowed.
///
/// # Errors
///
/// Without memory.
#[cfg(feature = "alloc")]
pub fn handle_places<H: Handle>(len: Option<usize>) -> Result<alloc::vec::Vec<H::Raw>, ErrorKind> {
    let len = len.ok_or(ErrorKind::LengthOverflow)?;
    let mut places = alloc::vec::Vec::new();
    let bytes = len.saturating_mul(size_of::<H::Raw>());
    places.try_reserve_exact(len).map_err(|_| ErrorKind::OutOfMemory { bytes })?;
    places.resize(len, H::INVALID);
    Ok(places)
}

/// The first handles that C left, each of them or none.
///
/// # Safety
///
/// As of [`OwnedHandle::adopt`], of every one of so many that is valid.
#[cfg(feature = "alloc")]
pub unsafe fn own_vec<H: OwnedHandle>(
    raw: &[H::Raw],
    count: usize,
    parents: H::Parents,
) -> alloc::vec::Vec<Option<H>> {
    // SAFETY: the caller's promise.
    raw.iter().take(count).map(|&raw| unsafe { own_handle(raw, parents) }).collect()
}

/// All of them, or `None` if one is missing; then the others are dropped.
#[cfg(feature = "alloc")]
pub fn all_of_vec<H>(made: alloc::vec::Vec<Option<H>>) -> Option<alloc::vec::Vec<H>> {
    made.into_iter().collect()
}

/// Reads the place of a handle again: the same one, another, or none. What was there is freed, unless C has done so.
///
/// # Safety
///
/// As of [`OwnedHandle::adopt`], if C changed it and it is valid.
#[inline]
pub unsafe fn replaced<H: OwnedHandle>(
    place: &mut Option<H>,
    raw: H::Raw,
    parents: H::Parents,
    freed_by_c: bool,
) {
    if raw == kept(place) {
        return;
    }
    // SAFETY: C changed it; the rest is the caller's promise.
    let old = core::mem::replace(place, unsafe { own_handle(raw, parents) });
    if freed_by_c {
        given(old);
    }
}
