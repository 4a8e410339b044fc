//! Ways to keep something: elements, text, another object.
#![allow(unsafe_code, reason = "looks at what was just made")]

use super::Retained;
use crate::owner::{Owner, OwnerMut, TextOwner};

/// Keeps the elements of an owner: what to keep, the address, how many there are. C does not write to them.
#[inline]
pub fn retain<O: Owner>(owner: O) -> (Retained, *mut O::Element, usize) {
    let (retained, owner) = Retained::new(owner);
    // SAFETY: it was just made, and nobody else has it.
    let owner = unsafe { owner.as_ref() };
    let (first, len) = (owner.as_ptr(), owner.len());
    retained.seen_by_c(first, len);
    (retained, first.cast_mut(), len)
}

/// An address that nobody else has: of no elements, an owner need not have one.
#[inline]
pub fn unique<T>(kept: &Retained, first: *mut T, len: usize) -> *mut T {
    // C reads none of them, so it need not be aligned for any.
    if len == 0 { kept.holder.as_ptr().cast() } else { first }
}

/// Keeps elements that C may change.
#[inline]
pub fn retain_mut<O: OwnerMut>(owner: O) -> (Retained, *mut O::Element, usize) {
    let (retained, mut owner) = Retained::new(owner);
    // SAFETY: it was just made, and nobody else has it.
    let owner = unsafe { owner.as_mut() };
    let len = owner.len();
    let first = owner.as_mut_ptr();
    retained.seen_by_c(first.cast_const(), len);
    (retained, first, len)
}

/// Keeps another object, until what uses it is freed.
#[inline]
pub fn retain_handle<H: crate::private::OwnedHandle + 'static>(handle: H) -> Retained {
    Retained::new(handle).0
}

/// Keeps text with its NUL; the length is without it.
#[inline]
pub fn retain_text<O: TextOwner>(owner: O) -> (Retained, *mut core::ffi::c_char, usize) {
    let (retained, owner) = Retained::new(owner);
    // SAFETY: it was just made, and nobody else has it.
    let text = unsafe { owner.as_ref() }.as_text();
    (retained, text.as_ptr().cast_mut(), text.to_bytes().len())
}
