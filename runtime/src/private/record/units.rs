//! Text with its length in another field, and slices that C writes to.

#[cfg(feature = "alloc")]
use super::CountingBack;
use super::{Counting, CountingIn};
#[cfg(feature = "alloc")]
use crate::convert::Returns;
use crate::convert::{Lent, Ownership};
use crate::error::ErrorKind;
use crate::private::zeroed;
use crate::scratch::Scratch;
use crate::text::{Counted, Encoding};
use crate::{Blittable, LendMut};
use core::marker::PhantomData;
use core::ptr::null_mut;

/// Text behind a pointer, without a NUL, in memory as `O` says.
#[derive(Debug)]
pub struct Units<E, O>(PhantomData<(E, O)>);

/// Text of at most `LEN` units in place, without a NUL.
#[derive(Debug)]
pub struct UnitsInPlace<E, const LEN: usize>(PhantomData<E>);

macro_rules! units {
    ($(<$($life:lifetime)?> $surface:ty, $text:ident: $view:expr;)*) => {$(
        // SAFETY: as of `Counted`.
        unsafe impl<$($life,)? E: Encoding, O: Ownership> Counting<$surface> for Units<E, O> {
            type Native = *mut E::Unit;
            type Element = E::Unit;
            const FREES: bool = O::FREES;
            const BORROWS: bool = !O::FREES;

            #[inline]
            unsafe fn free(native: &mut Self::Native, len: usize) {
                // SAFETY: the caller's promise is the one that is asked for.
                unsafe { Counted::<E, O>::free(*native, len) }
                *native = null_mut();
            }
        }

        // SAFETY: as of `Counted`; NULL has no units.
        unsafe impl<$($life,)? E: Encoding, O: Ownership> CountingIn<$surface> for Units<E, O> {
            #[inline]
            fn to_native($text: &$surface, scratch: &Scratch) -> Result<(Self::Native, usize), ErrorKind> {
                let text: Option<&str> = $view;
                text.map_or(Ok((null_mut(), 0)), |text| Counted::<E, O>::to_native(text, scratch))
            }
        }

        // SAFETY: the array holds nothing that is elsewhere.
        unsafe impl<$($life,)? E: Encoding, const LEN: usize> Counting<$surface> for UnitsInPlace<E, LEN> {
            type Native = [E::Unit; LEN];
            type Element = E::Unit;
            const FREES: bool = false;
            const BORROWS: bool = false;

            #[inline]
            unsafe fn free(_: &mut Self::Native, _: usize) {}
        }

        // SAFETY: as many units as there are.
        unsafe impl<$($life,)? E: Encoding, const LEN: usize> CountingIn<$surface> for UnitsInPlace<E, LEN> {
            #[inline]
            fn to_native($text: &$surface, _: &Scratch) -> Result<(Self::Native, usize), ErrorKind> {
                let text: Option<&str> = $view;
                text.map_or(Ok((zeroed(), 0)), in_place::<E, LEN>)
            }
        }
    )*};
}

units! {
    <'a> &'a str, text: Some(text);
    <'a> Option<&'a str>, text: *text;
}
#[cfg(feature = "alloc")]
units! {
    <> alloc::string::String, text: Some(text);
    <> Option<alloc::string::String>, text: text.as_deref();
    <> alloc::boxed::Box<str>, text: Some(text);
}

/// The units of a text, and zero behind them.
fn in_place<E: Encoding, const LEN: usize>(text: &str) -> Result<([E::Unit; LEN], usize), ErrorKind> {
    let scratch = Scratch::new();
    let (units, len) = Counted::<E, Lent>::to_native(text, &scratch)?;
    if len > LEN {
        return Err(ErrorKind::TooLong { len, capacity: LEN });
    }
    let mut native: [E::Unit; LEN] = zeroed();
    // SAFETY: `to_native` gave `len` units, in the scratch or in the text, which are both there; the array is another
    // object, and has room for as many, as was just seen.
    unsafe { core::ptr::copy_nonoverlapping(units, native.as_mut_ptr(), len) };
    Ok((native, len))
}

#[cfg(feature = "alloc")]
const _: () = {
    use alloc::string::String;

    // SAFETY: as of `Counted`.
    unsafe impl<E: Encoding, O: Returns> CountingBack<String> for Units<E, O> {
        #[inline]
        unsafe fn from_native(native: &mut Self::Native, len: usize) -> Result<String, ErrorKind> {
            // SAFETY: the caller's promise is the one that is asked for.
            unsafe { <Self as CountingBack<Option<String>>>::from_native(native, len) }
                .map(Option::unwrap_or_default)
        }
    }

    // SAFETY: as of `Counted`.
    unsafe impl<E: Encoding, O: Returns> CountingBack<Option<String>> for Units<E, O> {
        #[inline]
        unsafe fn from_native(native: &mut Self::Native, len: usize) -> Result<Option<String>, ErrorKind> {
            // SAFETY: the caller's promise is the one that is asked for.
            unsafe { Counted::<E, O>::from_native(native.cast_const(), len) }
        }
    }

    // SAFETY: as of `Counted`.
    unsafe impl<E: Encoding, O: Returns> CountingBack<alloc::boxed::Box<str>> for Units<E, O> {
        #[inline]
        unsafe fn from_native(
            native: &mut Self::Native,
            len: usize,
        ) -> Result<alloc::boxed::Box<str>, ErrorKind> {
            // SAFETY: the caller's promise is the one that is asked for.
            unsafe { <Self as CountingBack<String>>::from_native(native, len) }.map(String::into_boxed_str)
        }
    }

    // SAFETY: reads the array.
    unsafe impl<E: Encoding, const LEN: usize> CountingBack<String> for UnitsInPlace<E, LEN> {
        #[inline]
        unsafe fn from_native(native: &mut Self::Native, len: usize) -> Result<String, ErrorKind> {
            let units = native.get(..len).ok_or(ErrorKind::BeyondCapacity { written: len, capacity: LEN })?;
            E::decode(units)
        }
    }
};

/// A slice that C writes to.
#[derive(Debug)]
pub struct LentMut<C>(PhantomData<C>);

// SAFETY: the memory is the caller's.
unsafe impl<T: Blittable, C: crate::convert::Converter<T, Native = T>> Counting<LendMut<'_, T>>
    for LentMut<C>
{
    type Native = *mut T;
    type Element = T;
    const FREES: bool = false;
    const BORROWS: bool = true;

    #[inline]
    unsafe fn free(_: &mut Self::Native, _: usize) {}
}

// SAFETY: the caller's memory is borrowed exclusively, as long as the record; whatever C writes is a `T`.
unsafe impl<T: Blittable, C: crate::convert::Converter<T, Native = T>> CountingIn<LendMut<'_, T>>
    for LentMut<C>
{
    #[inline]
    fn to_native(surface: &LendMut<'_, T>, _: &Scratch) -> Result<(Self::Native, usize), ErrorKind> {
        Ok((surface.as_mut_ptr(), surface.len()))
    }
}
