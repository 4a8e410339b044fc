//! Fields that cross as two values: a pointer, or an array in place, and a count in another field.

use crate::blittable::Blittable;
#[cfg(doc)]
use crate::convert::{Converter, FromNative, ToNative};
use crate::count::{Integer, length};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;

/// A converter of many values, whose number stands elsewhere.
///
/// # Safety
///
/// As of [`Converter`].
#[diagnostic::on_unimplemented(
    message = "`{S}` has no count in another field",
    label = "crosses by itself",
    note = "`len = FIELD` describes a `Vec<T>`, a `&'a [T]`, a `LendMut<'a, T>`, or text with an encoding"
)]
pub unsafe trait Counting<S> {
    /// The pointer, or the array in place.
    type Native: Blittable;
    /// What is counted.
    type Element: Blittable;
    /// Whether it owns something.
    const FREES: bool;
    /// As of [`Converter::OWNS`](crate::convert::Converter::OWNS).
    const OWNS: bool = Self::FREES;
    /// As of [`Converter::TAKES`](crate::convert::Converter::TAKES).
    const TAKES: bool = false;
    /// As of [`Converter::COPIES`](crate::convert::Converter::COPIES).
    const COPIES: bool = false;
    /// As of [`Converter::BOUND`](crate::convert::Converter::BOUND).
    const BOUND: bool = false;
    /// As of [`Converter::BORROWS`](crate::convert::Converter::BORROWS).
    const BORROWS: bool;

    /// As of [`Converter::blank`](crate::convert::Converter::blank).
    #[inline(always)]
    fn blank(_zero: &mut Self::Native) {}

    /// Frees what it owns.
    ///
    /// # Safety
    ///
    /// As of [`Converter::free`], for so many elements.
    unsafe fn free(native: &mut Self::Native, len: usize);
}

/// The way in.
///
/// # Safety
///
/// As of [`ToNative`]; what is returned has as many elements as is said beside it.
pub unsafe trait CountingIn<S>: Counting<S> {
    /// What C sees, and how many elements there are.
    ///
    /// # Errors
    ///
    /// As of [`ToNative::to_native`].
    fn to_native(surface: &S, scratch: &Scratch) -> Result<(Self::Native, usize), ErrorKind>;
}

/// The way back.
///
/// # Safety
///
/// As of [`FromNative`].
#[diagnostic::on_unimplemented(
    message = "`{S}` cannot come back from C",
    label = "goes in only",
    note = "say `copy` or `free = FUNCTION`, and write a type that owns what it holds, such as `Vec<T>`"
)]
pub unsafe trait CountingBack<S>: Counting<S> {
    /// The surface of what C left. It frees nothing.
    ///
    /// # Errors
    ///
    /// As of [`FromNative::from_native`].
    ///
    /// # Safety
    ///
    /// As of [`FromNative::from_native`], for `len` elements, which passed [`length`].
    unsafe fn from_native(native: &mut Self::Native, len: usize) -> Result<S, ErrorKind>;
}

/// A pointer and its length, while others beside it may still fail.
pub struct HeldField<C: Counting<S>, S> {
    native: C::Native,
    len: usize,
    converts: PhantomData<fn(&S) -> C>,
}

#[expect(clippy::len_without_is_empty, reason = "only the count is asked for")]
impl<C: Counting<S>, S> HeldField<C, S> {
    /// How many elements.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Gives the value on: it is no longer freed here.
    #[inline(always)]
    pub fn release(self) -> C::Native {
        ManuallyDrop::new(self).native
    }
}

impl<C: Counting<S>, S> Drop for HeldField<C, S> {
    #[inline(always)]
    fn drop(&mut self) {
        if C::FREES {
            // SAFETY: only `to_counted` makes this, of what the converter made; it is dropped once, and not at all if it
            // was released.
            unsafe { C::free(&mut self.native, self.len) }
        }
    }
}

/// The native form of a field with its count elsewhere.
///
/// # Errors
///
/// As of its conversion.
///
/// # Safety
///
/// `scratch` is neither moved nor dropped while C uses the value.
#[inline]
pub unsafe fn to_counted<C: CountingIn<S>, S>(
    surface: &S,
    scratch: &Scratch,
) -> Result<HeldField<C, S>, ErrorKind> {
    let (native, len) = C::to_native(surface, scratch)?;
    Ok(HeldField { native, len, converts: PhantomData })
}

/// The count of so many elements.
///
/// # Errors
///
/// If it does not fit C's type.
#[inline]
pub fn count_field<N: Integer>(len: usize) -> Result<N, ErrorKind> {
    N::from_usize(len).ok_or(ErrorKind::CountOverflow { len, count: N::NAME })
}

/// Two fields with one count have one length.
///
/// # Errors
///
/// If not.
#[inline]
pub fn agree(len: usize, other: &'static str, other_len: usize) -> Result<(), ErrorKind> {
    if len == other_len { Ok(()) } else { Err(ErrorKind::LengthMismatch { len, other, other_len }) }
}

/// The surface of what C left, with its count.
///
/// # Errors
///
/// A count that is no length, and as of the conversion.
///
/// # Safety
///
/// As of [`FromNative::from_native`], for `count` elements.
#[inline]
pub unsafe fn from_counted<C: CountingBack<S>, S, N: Integer>(
    native: &mut C::Native,
    count: N,
) -> Result<S, ErrorKind> {
    let len = length::<C::Element, N>(count)?;
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { C::from_native(native, len) }
}

/// Frees what C left, with its count. If that is no length, C broke its contract, and nothing of it is touched.
///
/// # Safety
///
/// As of [`Converter::free`], for `count` elements.
#[inline]
pub unsafe fn free_counted<C: Counting<S>, S, N: Integer>(native: &mut C::Native, count: N) {
    if let (true, Ok(len)) = (C::FREES, length::<C::Element, N>(count)) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { C::free(native, len) }
    }
}
