//! From what C has to a form of the handle, and back.
#![allow(unsafe_code, reason = "makes handles of what C has")]

use super::{Exclusive, Handle, OwnedHandle, Shared};

/// What C has for a lent handle.
#[inline]
pub fn shared<'h, H: Handle + 'h>(lent: impl Shared<'h, H>) -> H::Raw {
    H::raw(lent.shared())
}

/// What C has for a handle that is lent alone.
#[inline]
pub fn exclusive<'h, H: Handle + 'h>(lent: impl Exclusive<'h, H>) -> H::Raw {
    H::raw_mut(lent.exclusive())
}

/// The handle that C handed over, or `None` if it is none.
///
/// # Safety
///
/// As of [`OwnedHandle::adopt`], if it is valid.
#[inline]
pub unsafe fn own_handle<H: OwnedHandle>(raw: H::Raw, parents: H::Parents) -> Option<H> {
    // SAFETY: it is valid; the rest is the caller's promise.
    H::is_valid(raw).then(|| unsafe { H::adopt(raw, parents) })
}

/// What C has for an object that must be there.
///
/// # Errors
///
/// If there is none.
#[inline]
pub fn there<H: Handle>(raw: H::Raw) -> Result<H::Raw, crate::error::ErrorKind> {
    if H::is_valid(raw) { Ok(raw) } else { Err(crate::error::ErrorKind::Null) }
}

/// The borrowed form of what C named, or `None` if it is none.
///
/// # Safety
///
/// As of [`Handle::lend`], if it is valid.
#[inline]
pub unsafe fn lend_handle<'h, H: Handle + 'h>(raw: H::Raw) -> Option<H::Ref<'h>> {
    // SAFETY: it is valid; the rest is the caller's promise.
    H::is_valid(raw).then(|| unsafe { H::lend(raw) })
}

/// The form borrowed alone of what C named, or `None` if it is none.
///
/// # Safety
///
/// As of [`Handle::lend_mut`], if it is valid.
#[inline]
pub unsafe fn lend_handle_mut<'h, H: Handle + 'h>(raw: H::Raw) -> Option<H::Mut<'h>> {
    // SAFETY: it is valid; the rest is the caller's promise.
    H::is_valid(raw).then(|| unsafe { H::lend_mut(raw) })
}

/// The borrowed form of an argument, no longer than the local that holds what C has for it.
///
/// # Safety
///
/// As of [`Handle::lend`].
#[inline]
pub unsafe fn lend_from<'h, H: Handle + 'h>(raw: &'h H::Raw) -> H::Ref<'h> {
    // SAFETY: the caller's promise.
    unsafe { H::lend(*raw) }
}

/// The same of what may be no object.
///
/// # Safety
///
/// As of [`Handle::lend`], if it is valid.
#[inline]
pub unsafe fn lend_if<'h, H: Handle + 'h>(raw: &'h H::Raw) -> Option<H::Ref<'h>> {
    // SAFETY: the caller's promise.
    unsafe { lend_handle::<H>(*raw) }
}

/// What C has for one more reference, which is an object.
///
/// # Panics
///
/// If C could not make it.
#[inline]
#[track_caller]
pub fn cloned<H: Handle>(raw: H::Raw) -> H::Raw {
    assert!(H::is_valid(raw), "C counts no further reference to this `{}`", H::NAME);
    raw
}
