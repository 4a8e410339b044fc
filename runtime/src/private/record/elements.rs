//! Arrays with their length in another field.

#[cfg(feature = "alloc")]
use super::CountingBack;
use super::{Counting, CountingIn};
use crate::convert::{Buffer, Converter, Lent, Ownership, ToNative};
#[cfg(feature = "alloc")]
use crate::convert::{FromNative, Inline, Returns};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::marker::PhantomData;

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
            // A record may lead to itself, so what is behind is not asked.
            const TAKES: bool = O::FREES;
            const BORROWS: bool = !O::FREES;

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
            const BORROWS: bool = true;

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
            unsafe fn from_native(native: &mut Self::Native, len: usize) -> Result<$surface, ErrorKind> {
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
        const OWNS: bool = C::OWNS;
        const TAKES: bool = C::TAKES;
        const COPIES: bool = C::COPIES;
        const BOUND: bool = C::BOUND;
        const BORROWS: bool = C::BORROWS;

        #[inline(always)]
        fn blank(zero: &mut Self::Native) {
            zero.iter_mut().for_each(C::blank);
        }

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
        unsafe fn from_native(native: &mut Self::Native, len: usize) -> Result<Vec<S>, ErrorKind> {
            // SAFETY: the caller's promise is the one that is asked for.
            unsafe { Inline::<C, LEN>::to_vec(native, len) }
        }
    }
};
