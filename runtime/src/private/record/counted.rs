//! Fields that cross as two values: a pointer, or an array in place, and a count in another field.

use crate::blittable::Blittable;
use crate::convert::{Buffer, Converter, Lent, Ownership, ToNative};
#[cfg(feature = "alloc")]
use crate::convert::{FromNative, Inline, Returns};
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
    unsafe fn from_native(native: &Self::Native, len: usize) -> Result<S, ErrorKind>;
}

/// A pointer and its length, while others beside it may still fail.
pub struct Held<C: Counting<S>, S> {
    native: C::Native,
    len: usize,
    converts: PhantomData<(C, fn(&S))>,
}

impl<C: Counting<S>, S> Held<C, S> {
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

impl<C: Counting<S>, S> Drop for Held<C, S> {
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
) -> Result<Held<C, S>, ErrorKind> {
    let (native, len) = C::to_native(surface, scratch)?;
    Ok(Held { native, len, converts: PhantomData })
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
    native: &C::Native,
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

/// Elements behind a pointer, in memory as `O` says.
#[derive(Debug)]
pub struct Elements<C, O>(PhantomData<(C, O)>);

/// Elements behind a pointer that C only reads: the caller's own, where they need not be converted.
#[derive(Debug)]
pub struct Viewed<C>(PhantomData<C>);

/// At most `LEN` elements, in place.
#[derive(Debug)]
pub struct InPlace<C, const LEN: usize>(PhantomData<C>);

macro_rules! behind {
    ($(<$($life:lifetime)?> $surface:ty, $value:ident: $view:expr;)*) => {$(
        // SAFETY: as of `Buffer`.
        unsafe impl<$($life,)? S, C: Converter<S>, O: Ownership> Counting<$surface> for Elements<C, O> {
            type Native = *mut C::Native;
            type Element = C::Native;
            const FREES: bool = O::FREES;

            #[inline]
            unsafe fn free(native: &mut Self::Native, len: usize) {
                // SAFETY: the caller's promise is the one that is asked for.
                unsafe { Buffer::<C, O>::free::<S>(*native, len) }
                *native = core::ptr::null_mut();
            }
        }

        // SAFETY: as of `Buffer`; NULL has no elements.
        unsafe impl<$($life,)? S, C: ToNative<S>, O: Ownership> CountingIn<$surface> for Elements<C, O> {
            #[inline]
            fn to_native($value: &$surface, scratch: &Scratch) -> Result<(Self::Native, usize), ErrorKind> {
                let values: Option<&[S]> = $view;
                let Some(values) = values else { return Ok((core::ptr::null_mut(), 0)) };
                Ok((Buffer::<C, O>::to_native(values, scratch)?, values.len()))
            }
        }

        // SAFETY: the elements own nothing that was not put into the scratch, which is asserted.
        unsafe impl<$($life,)? S, C: Converter<S>> Counting<$surface> for Viewed<C> {
            type Native = *const C::Native;
            type Element = C::Native;
            const FREES: bool = false;

            #[inline]
            unsafe fn free(_: &mut Self::Native, _: usize) {
                const { assert!(!C::FREES, "what these elements own is freed by a function, so say `free` of the buffer too") };
            }
        }

        // SAFETY: as of `Buffer`; the caller's memory is borrowed as long as the record.
        unsafe impl<$($life,)? S, C: ToNative<S>> CountingIn<$surface> for Viewed<C> {
            #[inline]
            fn to_native($value: &$surface, scratch: &Scratch) -> Result<(Self::Native, usize), ErrorKind> {
                let values: Option<&[S]> = $view;
                let Some(values) = values else { return Ok((core::ptr::null(), 0)) };
                Ok((Buffer::<C, Lent>::lend(values, scratch)?, values.len()))
            }
        }
    )*};
}

behind! {
    <'a> &'a [S], values: Some(values);
    <'a> Option<&'a [S]>, values: *values;
}
#[cfg(feature = "alloc")]
behind! {
    <> alloc::vec::Vec<S>, values: Some(values);
    <> Option<alloc::vec::Vec<S>>, values: values.as_deref();
    <> alloc::boxed::Box<[S]>, values: Some(values);
    <> Option<alloc::boxed::Box<[S]>>, values: values.as_deref();
}

macro_rules! back {
    ($($surface:ty, $values:ident => $value:expr;)*) => {$(
        // SAFETY: as of `Buffer`.
        #[cfg(feature = "alloc")]
        unsafe impl<S, C: FromNative<S>, O: Returns> CountingBack<$surface> for Elements<C, O> {
            #[inline]
            unsafe fn from_native(native: &Self::Native, len: usize) -> Result<$surface, ErrorKind> {
                // SAFETY: the caller's promise is the one that is asked for.
                let $values = unsafe { Buffer::<C, O>::from_native::<S>(*native, len) }?;
                Ok($value)
            }
        }
    )*};
}

back! {
    alloc::vec::Vec<S>, values => values.unwrap_or_default();
    Option<alloc::vec::Vec<S>>, values => values;
    alloc::boxed::Box<[S]>, values => values.unwrap_or_default().into_boxed_slice();
    Option<alloc::boxed::Box<[S]>>, values => values.map(alloc::vec::Vec::into_boxed_slice);
}

#[cfg(feature = "alloc")]
const _: () = {
    use alloc::vec::Vec;

    // SAFETY: if the elements own nothing, the array does not.
    unsafe impl<S, C: Converter<S>, const LEN: usize> Counting<Vec<S>> for InPlace<C, LEN> {
        type Native = [C::Native; LEN];
        type Element = C::Native;
        const FREES: bool = C::FREES;

        #[inline]
        unsafe fn free(native: &mut Self::Native, len: usize) {
            for value in native.iter_mut().take(len) {
                // SAFETY: the caller's promise, for each.
                unsafe { C::free(value) }
            }
        }
    }

    // SAFETY: as of `Inline`.
    unsafe impl<S, C: ToNative<S>, const LEN: usize> CountingIn<Vec<S>> for InPlace<C, LEN> {
        #[inline]
        fn to_native(surface: &Vec<S>, scratch: &Scratch) -> Result<(Self::Native, usize), ErrorKind> {
            Ok((Inline::<C, LEN>::from_slice(surface, scratch)?, surface.len()))
        }
    }

    // SAFETY: as of `Inline`.
    unsafe impl<S, C: FromNative<S>, const LEN: usize> CountingBack<Vec<S>> for InPlace<C, LEN> {
        #[inline]
        unsafe fn from_native(native: &Self::Native, len: usize) -> Result<Vec<S>, ErrorKind> {
            // SAFETY: the caller's promise is the one that is asked for.
            unsafe { Inline::<C, LEN>::to_vec(native, len) }
        }
    }
};
