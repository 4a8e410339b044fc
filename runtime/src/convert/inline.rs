//! Arrays inside of a record: `inline = N`.
#![allow(unsafe_code, reason = "frees what it made")]

use super::{Converter, FromNative, ToNative};
use crate::error::ErrorKind;
use crate::private::zeroed;
use crate::scratch::Scratch;
use crate::strategy::Copied;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;

/// `LEN` native values in place.
#[derive(Debug)]
pub struct Inline<C, const LEN: usize>(PhantomData<C>);

/// The first values of an array that is being made; they are freed if the next one fails.
struct Partial<C: Converter<S>, S, const LEN: usize> {
    natives: [C::Native; LEN],
    made: usize,
}

impl<C: Converter<S>, S, const LEN: usize> Drop for Partial<C, S, LEN> {
    fn drop(&mut self) {
        // SAFETY: these were made by the converter, and go nowhere else.
        unsafe { release::<C, S>(&mut self.natives[..self.made]) }
    }
}

/// Frees what values own, in order.
///
/// # Safety
///
/// As of [`Converter::free`], for each.
unsafe fn release<C: Converter<S>, S>(natives: &mut [C::Native]) {
    if C::FREES {
        for native in natives {
            // SAFETY: the caller's promise, for each.
            unsafe { C::free(native) }
        }
    }
}

impl<C, const LEN: usize> Inline<C, LEN> {
    /// Native values of all of `surface`, and zero behind them.
    ///
    /// # Errors
    ///
    /// As of the elements' conversion, or if there are more than fit.
    #[inline]
    pub fn from_slice<S>(surface: &[S], scratch: &Scratch) -> Result<[C::Native; LEN], ErrorKind>
    where
        C: ToNative<S>,
    {
        if surface.len() > LEN {
            return Err(ErrorKind::TooLong { len: surface.len(), capacity: LEN });
        }
        let mut partial = Partial::<C, S, LEN> { natives: zeroed(), made: 0 };
        for (slot, value) in partial.natives.iter_mut().zip(surface) {
            *slot = C::to_native(value, scratch)?;
            partial.made += 1;
        }
        Ok(ManuallyDrop::new(partial).natives)
    }

    /// The first `len` values, converted. It frees nothing.
    ///
    /// # Errors
    ///
    /// As of the elements' conversion, or if C says that there are more than fit.
    ///
    /// # Safety
    ///
    /// As of [`FromNative::from_native`], for each of them.
    #[cfg(feature = "alloc")]
    #[inline]
    pub unsafe fn to_vec<S>(
        natives: &mut [C::Native; LEN],
        len: usize,
    ) -> Result<alloc::vec::Vec<S>, ErrorKind>
    where
        C: FromNative<S>,
    {
        let natives =
            natives.get_mut(..len).ok_or(ErrorKind::BeyondCapacity { written: len, capacity: LEN })?;
        // SAFETY: the caller's promise, for each.
        natives.iter_mut().map(|native| unsafe { C::from_native(native) }).collect()
    }
}

macro_rules! converter {
    ($(#[$meta:meta])* $surface:ty, $fails:ty, $from:expr) => {
        $(#[$meta])*
        // SAFETY: if the elements own nothing, the array does not.
        unsafe impl<S, C: Converter<S>, const LEN: usize> Converter<$surface> for Inline<C, LEN> {
            type Native = [C::Native; LEN];
            type Strategy = Copied;
            type Fails = $fails;
            const FREES: bool = C::FREES;
            const OWNS: bool = C::OWNS;
            const TAKES: bool = C::TAKES;
            const COPIES: bool = C::COPIES;
            const BOUND: bool = C::BOUND;
            const BORROWS: bool = C::BORROWS;
            const ELEMENTS: usize = LEN;

            #[inline(always)]
            fn blank(zero: &mut Self::Native) {
                zero.iter_mut().for_each(C::blank);
            }

            #[inline]
            unsafe fn free(native: &mut Self::Native) {
                // SAFETY: the caller's promise holds for each of the values.
                unsafe { release::<C, S>(native) }
            }
        }

        $(#[$meta])*
        // SAFETY: the promise of the elements' conversion.
        unsafe impl<S, C: ToNative<S>, const LEN: usize> ToNative<$surface> for Inline<C, LEN> {
            #[inline]
            fn to_native(surface: &$surface, scratch: &Scratch) -> Result<Self::Native, ErrorKind> {
                let surface: &[S] = surface;
                if surface.len() < LEN {
                    return Err(ErrorKind::TooShort { len: surface.len(), needed: LEN });
                }
                Self::from_slice::<S>(surface, scratch)
            }
        }

        $(#[$meta])*
        // SAFETY: reads the values, and what the elements' conversion reads of each.
        unsafe impl<S, C: FromNative<S>, const LEN: usize> FromNative<$surface> for Inline<C, LEN> {
            #[inline]
            unsafe fn from_native(native: &mut Self::Native) -> Result<$surface, ErrorKind> {
                // SAFETY: the caller's promise holds for each of the values.
                $from(native.iter_mut().map(|native| unsafe { C::from_native(native) }))
            }
        }
    };
}

converter!([S; LEN], C::Fails, array);
#[cfg(feature = "alloc")]
converter!(alloc::vec::Vec<S>, ErrorKind, Iterator::collect);

/// All converted, or the first error.
#[inline]
fn array<S, const LEN: usize>(
    mut converted: impl Iterator<Item = Result<S, ErrorKind>>,
) -> Result<[S; LEN], ErrorKind> {
    let mut failed = None;
    // `from_fn` cannot stop: behind the first bad one nothing is converted.
    let values: [Option<S>; LEN] = core::array::from_fn(|_| match (&failed, converted.next()) {
        (None, Some(Ok(value))) => Some(value),
        (None, Some(Err(error))) => {
            failed = Some(error);
            None
        }
        _ => None,
    });
    match failed {
        Some(kind) => Err(kind),
        None => Ok(values.map(|value| value.expect("every conversion succeeded, as no error was kept"))),
    }
}
