//! Handles inside of records that C hands over.
#![allow(unsafe_code, reason = "takes over what C handed over")]

use super::{Converter, FromNative};
use crate::blittable::Blittable;
use crate::error::ErrorKind;
use crate::handle::{OwnedHandle, own_handle};
use crate::strategy::Copied;
use core::convert::Infallible;

/// A handle that may come out of a record.
///
/// # Safety
///
/// [`INVALID`](crate::handle::Handle::INVALID) is what stands for no object, and nothing but the object itself is needed
/// to free it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no handle that a record hands over",
    label = "not owned so",
    note = "`own` on a field describes `type {Self};` of a block, or an `Option` of one, with `free = FUNCTION` that takes no parent; of a type with a lifetime, without `send` and `sync`"
)]
pub unsafe trait OwnedForm: OwnedHandle<Parents = (), Raw: Blittable> {
    /// Whether it lives no longer than what the lifetimes of its type name.
    const BOUND: bool;
}

/// The converter of handles that are owned from then on. `None` is what stands for no object.
#[derive(Debug)]
pub struct AdoptedHandle(());

/// Frees what nobody has taken.
///
/// # Safety
///
/// As of [`Converter::free`].
unsafe fn free<H: OwnedForm>(native: &mut H::Raw) {
    // SAFETY: the caller promises that C left the object, if this is one, or that this is zero; nobody else frees it, and it
    // is not there any more.
    drop(unsafe { take::<H>(native) });
}

/// Takes the object out, if there is one.
///
/// # Safety
///
/// As of [`OwnedHandle::adopt`], if it is valid.
unsafe fn take<H: OwnedForm>(native: &mut H::Raw) -> Option<H> {
    let raw = core::mem::replace(native, H::INVALID);
    // SAFETY: the caller's promise is the one that is asked for; the type has no parents.
    unsafe { own_handle::<H>(raw, ()) }
}

// SAFETY: an object is freed unless it was taken out; nothing is made here.
unsafe impl<H: OwnedForm> Converter<H> for AdoptedHandle {
    type Native = H::Raw;
    type Strategy = Copied;
    type Fails = ErrorKind;
    const FREES: bool = true;
    const TAKES: bool = true;
    const BOUND: bool = H::BOUND;
    const BORROWS: bool = false;

    #[inline(always)]
    fn blank(zero: &mut H::Raw) {
        *zero = H::INVALID;
    }

    #[inline]
    unsafe fn free(native: &mut H::Raw) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { free::<H>(native) }
    }
}

// SAFETY: it looks at the value only, and takes it.
unsafe impl<H: OwnedForm> FromNative<H> for AdoptedHandle {
    #[inline]
    unsafe fn from_native(native: &mut H::Raw) -> Result<H, ErrorKind> {
        // SAFETY: the caller promises that the object is the caller's to give.
        unsafe { take(native) }.ok_or(ErrorKind::Null)
    }
}

// SAFETY: as above.
unsafe impl<H: OwnedForm> Converter<Option<H>> for AdoptedHandle {
    type Native = H::Raw;
    type Strategy = Copied;
    type Fails = Infallible;
    const FREES: bool = true;
    const TAKES: bool = true;
    const BOUND: bool = H::BOUND;
    const BORROWS: bool = false;

    #[inline(always)]
    fn blank(zero: &mut H::Raw) {
        *zero = H::INVALID;
    }

    #[inline]
    unsafe fn free(native: &mut H::Raw) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { free::<H>(native) }
    }
}

// SAFETY: as above.
unsafe impl<H: OwnedForm> FromNative<Option<H>> for AdoptedHandle {
    #[inline]
    unsafe fn from_native(native: &mut H::Raw) -> Result<Option<H>, ErrorKind> {
        // SAFETY: as above.
        Ok(unsafe { take(native) })
    }
}
