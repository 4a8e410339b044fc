//! Borrowed handles inside of records.
#![allow(unsafe_code, reason = "lends what the caller borrowed")]

use super::{Converter, ToNative};
use crate::blittable::Blittable;
use crate::error::ErrorKind;
use crate::marshal::Marshal;
use crate::scratch::Scratch;
use crate::strategy::Copied;
use core::convert::Infallible;

/// A form of a handle that is borrowed from somebody. It goes in as C has it; nothing that C leaves becomes one, since
/// nobody says how long that would live.
///
/// # Safety
///
/// [`raw`](Self::raw) is an object that exists as long as the form.
pub unsafe trait LentForm: Copy + Marshal<Native = Self::Raw> {
    /// A pointer, or a number.
    type Raw: Blittable;

    /// What C has for it.
    fn raw(self) -> Self::Raw;

    /// What stands for no object.
    fn none() -> Self::Raw;
}

/// The converter of borrowed forms. `None` is what stands for no object.
#[derive(Debug)]
pub struct LentHandle(());

// SAFETY: it makes nothing and points at nothing of Rust's: what it names is the library's.
unsafe impl<F: LentForm> Converter<F> for LentHandle {
    type Native = F::Raw;
    type Strategy = Copied;
    type Fails = Infallible;
    const FREES: bool = false;
    const BORROWS: bool = false;

    #[inline(always)]
    unsafe fn free(_: &mut F::Raw) {}
}

// SAFETY: the object exists as long as the form is borrowed, which is at least as long as the record.
unsafe impl<F: LentForm> ToNative<F> for LentHandle {
    #[inline(always)]
    fn to_native(surface: &F, _: &Scratch) -> Result<F::Raw, ErrorKind> {
        Ok(surface.raw())
    }
}

// SAFETY: as above.
unsafe impl<F: LentForm> Converter<Option<F>> for LentHandle {
    type Native = F::Raw;
    type Strategy = Copied;
    type Fails = Infallible;
    const FREES: bool = false;
    const BORROWS: bool = false;

    #[inline(always)]
    unsafe fn free(_: &mut F::Raw) {}
}

// SAFETY: as above; without a form, it is what C takes for none.
unsafe impl<F: LentForm> ToNative<Option<F>> for LentHandle {
    #[inline(always)]
    fn to_native(surface: &Option<F>, _: &Scratch) -> Result<F::Raw, ErrorKind> {
        Ok(surface.map_or(F::none(), F::raw))
    }
}
