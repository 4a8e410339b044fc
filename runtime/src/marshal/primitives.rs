//! Rust's own types that are no native form themselves: `bool`, `char`, `Ordering`, `NonZero`.
#![allow(unsafe_code, reason = "implements unsafe traits")]

use super::{Marshal, MarshalAs, Sends, UnknownValue};
use crate::blittable::Blittable;
use crate::convert::As;
use crate::count::Integer;
use crate::error::{ErrorKind, Number};
use crate::strategy::Copied;
use core::convert::Infallible;
use core::num::NonZero;

/// `bool` in a declaration is C's `_Bool`.
impl Marshal for bool {
    type Native = u8;
    type By = As<u8>;
}

// SAFETY: it crosses as an integer.
unsafe impl Sends for bool {}

// SAFETY: copied; every integer is either zero or not. `bool` is a byte, 1 for true and 0 for false.
unsafe impl<N: Integer + Blittable> MarshalAs<N> for bool {
    type Strategy = Copied;
    type Fails = Infallible;
    const SAME_BYTES: bool = size_of::<N>() == 1;

    #[inline(always)]
    fn to_native(&self) -> Result<N, Infallible> {
        Ok(N::from_bool(*self))
    }

    #[inline(always)]
    fn from_native(native: N) -> Result<Self, Infallible> {
        Ok(native != N::from_bool(false))
    }
}

macro_rules! orderings {
    ($($ty:ident)*) => {$(
        // SAFETY: copied; every integer is less than zero, zero, or more.
        unsafe impl MarshalAs<$ty> for core::cmp::Ordering {
            type Strategy = Copied;
            type Fails = Infallible;

            #[inline(always)]
            fn to_native(&self) -> Result<$ty, Infallible> {
                Ok(*self as $ty)
            }

            #[inline(always)]
            fn from_native(native: $ty) -> Result<Self, Infallible> {
                Ok(native.cmp(&0))
            }
        }
    )*};
}

// What a comparison says, as C says it: by the sign.
orderings!(i8 i16 i32 i64 isize);

macro_rules! chars {
    ($($ty:ident as $unsigned:ident: $ok:expr, $what:literal;)*) => {$(
        // SAFETY: copied; what is no character is refused. A `char` is its number, in 32 bits.
        unsafe impl MarshalAs<$ty> for char {
            type Strategy = Copied;
            type Fails = ErrorKind;
            const SAME_BYTES: bool = size_of::<$ty>() == size_of::<char>();

            #[inline]
            fn to_native(&self) -> Result<$ty, ErrorKind> {
                let fits: fn(char) -> bool = $ok;
                match <$unsigned>::try_from(u32::from(*self)) {
                    Ok(unit) if fits(*self) => Ok(<$ty>::from_ne_bytes(unit.to_ne_bytes())),
                    _ => Err(ErrorKind::Unmappable { character: *self, encoding: $what }),
                }
            }

            #[inline]
            fn from_native(native: $ty) -> Result<Self, ErrorKind> {
                let fits: fn(char) -> bool = $ok;
                let unit = <$unsigned>::from_ne_bytes(native.to_ne_bytes());
                char::from_u32(u32::from(unit))
                    .filter(|&character| fits(character))
                    .ok_or_else(|| ErrorKind::UnknownValue { value: native.number(), of: "char" })
            }
        }
    )*};
}

chars! {
    // Of 8 bits only ASCII is the same in every character set of C's.
    u8 as u8: |c| c.is_ascii(), "8 bits";
    i8 as u8: |c| c.is_ascii(), "8 bits";
    u16 as u16: |_| true, "16 bits";
    i16 as u16: |_| true, "16 bits";
    u32 as u32: |_| true, "32 bits";
    i32 as u32: |_| true, "32 bits";
}

macro_rules! non_zero {
    ($($ty:ident)*) => {$(
        // SAFETY: copied; every integer is either zero or not. `None` is zero, and `Some` the integer.
        unsafe impl MarshalAs<$ty> for Option<NonZero<$ty>> {
            type Strategy = Copied;
            type Fails = Infallible;
            const SAME_BYTES: bool = true;

            #[inline(always)]
            fn to_native(&self) -> Result<$ty, Infallible> {
                Ok(self.map_or(0, NonZero::get))
            }

            #[inline(always)]
            fn from_native(native: $ty) -> Result<Self, Infallible> {
                Ok(NonZero::new(native))
            }
        }

        // SAFETY: copied; zero is refused. It has the bytes of the integer.
        unsafe impl MarshalAs<$ty> for NonZero<$ty> {
            type Strategy = Copied;
            type Fails = UnknownValue;
            const SAME_BYTES: bool = true;

            #[inline(always)]
            fn to_native(&self) -> Result<$ty, UnknownValue> {
                Ok(self.get())
            }

            #[inline(always)]
            fn from_native(native: $ty) -> Result<Self, UnknownValue> {
                NonZero::new(native).ok_or(UnknownValue { value: Number::Int(0), of: "NonZero" })
            }
        }

        impl Marshal for Option<NonZero<$ty>> {
            type Native = $ty;
            type By = As<$ty>;
        }
        // SAFETY: it crosses as an integer.
        unsafe impl Sends for Option<NonZero<$ty>> {}

        impl Marshal for NonZero<$ty> {
            type Native = $ty;
            type By = As<$ty>;
        }
        // SAFETY: it crosses as an integer.
        unsafe impl Sends for NonZero<$ty> {}
    )*};
}

non_zero!(u8 i8 u16 i16 u32 i32 u64 i64 usize isize);
