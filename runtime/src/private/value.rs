//! Single values, and outputs in places of the wrapper's own.
#![allow(unsafe_code, reason = "zero is a value of every blittable type; passes promises on")]

use crate::blittable::Blittable;
use crate::convert::{FromNative, Made, ToNative, made};
use crate::error::ErrorKind;
use crate::scratch::Scratch;

/// What C sees for a value, until the guard is dropped.
///
/// # Safety
///
/// `scratch` is neither moved nor dropped while C uses the value.
#[inline(always)]
pub unsafe fn to_native<C: ToNative<S>, S>(value: &S, scratch: &Scratch) -> Result<Made<C, S>, ErrorKind> {
    let native = C::to_native(value, scratch)?;
    // SAFETY: made by the converter, on the line before.
    Ok(unsafe { made(native) })
}

/// The value for which C's stands.
///
/// # Safety
///
/// C left it as declared.
#[inline(always)]
pub unsafe fn from_native<C: FromNative<S>, S>(native: &Made<C, S>) -> Result<S, ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { C::from_native(native.get()) }
}

/// A place for an output that joins the result: zero, so that what C does not write comes back as zero.
#[inline(always)]
pub fn zeroed<N: Blittable>() -> N {
    // SAFETY: zero bytes are a value of every `Blittable` type.
    unsafe { core::mem::zeroed() }
}

/// Many of them, on the heap.
#[cfg(feature = "alloc")]
#[inline]
pub fn zeroed_vec<N: Blittable>(len: Option<usize>) -> Result<alloc::vec::Vec<N>, ErrorKind> {
    let len = len.ok_or(ErrorKind::LengthOverflow)?;
    let mut values = alloc::vec::Vec::new();
    let bytes = len.saturating_mul(size_of::<N>());
    values.try_reserve_exact(len).map_err(|_| ErrorKind::OutOfMemory { bytes })?;
    values.resize(len, zeroed());
    Ok(values)
}

/// The elements that C filled, converted; then what they own is freed, whether that failed or not.
///
/// # Safety
///
/// C left the first `written` values as declared, and nobody else frees what they own.
#[cfg(feature = "alloc")]
#[inline]
pub unsafe fn collect<C: FromNative<S>, S>(
    native: alloc::vec::Vec<C::Native>,
    written: usize,
) -> Result<alloc::vec::Vec<S>, ErrorKind> {
    /// Frees the rest in order, if one fails.
    struct Rest<C: FromNative<S>, S>(alloc::vec::IntoIter<C::Native>);
    impl<C: FromNative<S>, S> Drop for Rest<C, S> {
        fn drop(&mut self) {
            if C::FREES {
                // SAFETY: the promise to `collect`.
                self.0.by_ref().for_each(|native| drop(unsafe { made::<C, S>(native) }));
            }
        }
    }
    if !C::FREES {
        // SAFETY: the caller's promise.
        return native.into_iter().take(written).map(|native| unsafe { C::from_native(&native) }).collect();
    }
    let mut native = native;
    native.truncate(written);
    let mut rest = Rest::<C, S>(native.into_iter());
    let mut values = alloc::vec::Vec::new();
    for native in rest.0.by_ref() {
        // SAFETY: the caller's promise, for each; each is taken out once.
        values.push(unsafe { from_native(&made::<C, S>(native)) }?);
    }
    Ok(values)
}
