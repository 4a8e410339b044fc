//! Single values, and outputs in places of the wrapper's own.
#![allow(unsafe_code, reason = "zero is a value of every blittable type")]

use crate::blittable::Blittable;
use crate::error::ErrorKind;
use crate::marshal::MarshalAs;

/// What C sees for a value.
#[inline(always)]
pub fn to_native<S: MarshalAs<N>, N: Blittable>(value: S) -> N {
    value.to_native()
}

/// The value for which C's stands.
#[inline(always)]
pub fn from_native<S: MarshalAs<N>, N: Blittable>(native: N) -> Result<S, ErrorKind> {
    S::from_native(native).map_err(Into::into)
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

/// The elements that C filled, converted.
#[cfg(feature = "alloc")]
#[inline]
pub fn collect<S: MarshalAs<N>, N: Blittable>(
    native: alloc::vec::Vec<N>,
    written: usize,
) -> Result<alloc::vec::Vec<S>, ErrorKind> {
    native.into_iter().take(written).map(|native| S::from_native(native).map_err(Into::into)).collect()
}

/// An array that C filled, converted.
#[inline]
pub fn convert_array<S: MarshalAs<N>, N: Blittable, const LEN: usize>(
    native: [N; LEN],
) -> Result<[S; LEN], ErrorKind> {
    let mut failed = None;
    // On failure the elements behind the first bad one are made of it again, so none is ever left unmade.
    let values =
        native.map(|native| S::from_native(native).map_err(|error| failed = Some(error.into())).ok());
    match failed {
        Some(kind) => Err(kind),
        None => Ok(values.map(|value| value.expect("every conversion succeeded, as no error was kept"))),
    }
}
