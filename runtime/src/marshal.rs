//! How a type of the caller's becomes what crosses, and back.
#![allow(unsafe_code, reason = "declares and implements unsafe traits")]

use crate::blittable::{Blittable, PointerFree};
use crate::convert::{As, Converter};
use crate::count::Integer;
use crate::error::{ErrorKind, Number};
use crate::strategy::{Copied, Pinned, Strategy};
use core::convert::Infallible;
use core::num::NonZero;

/// A type that can be written in a declaration: its native form is what C sees.
///
/// Every [`Blittable`] type is its own native form; [`#[derive(Marshal)]`](macro@crate::Marshal) gives an enum its
/// integer, and a record its native `#[repr(C)]` struct.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot cross to C",
    label = "has no native form",
    note = "derive `Blittable` for a `#[repr(C)]` struct or union, or `Marshal` for an enum, or for a record that must be converted",
    note = "an enum with data is the field of a record, `#[marshal(tag = FIELD)]`"
)]
pub trait Marshal: Sized {
    /// What C sees.
    type Native: Blittable;

    /// Converts between the two.
    #[doc(hidden)]
    type By: Converter<Self, Native = Self::Native>;
}

/// A type of the caller's that crosses as `N`, and owns nothing there: the `as = …` of a declaration.
///
/// # Safety
///
/// With [`Strategy`](Self::Strategy) [`Pinned`], the type is `N` itself. `from_native` is sound for every `N`. With
/// [`SAME_BYTES`](Self::SAME_BYTES), the type has the size of `N` and at least its alignment, and every value is made of
/// the bytes that C is to see for it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not cross as `{N}`",
    label = "no conversion to and from `{N}`",
    note = "`bool` crosses as any integer, `char` as one of 8, 16 or 32 bits, `Option<NonZero<N>>` as `N`; an enum with `#[derive(Marshal)]` as the integer in its `#[repr(…)]`"
)]
pub unsafe trait MarshalAs<N: Blittable>: Sized {
    /// Whether C gets the caller's own memory or a native copy.
    type Strategy: Strategy<As<N>, Self>;
    /// [`Infallible`], or what may go wrong.
    type Fails: Into<ErrorKind>;
    /// Whether C may read the caller's own values in place.
    #[doc(hidden)]
    const SAME_BYTES: bool = false;

    /// What C is to see for this value.
    ///
    /// # Errors
    ///
    /// If `N` has no such value.
    fn to_native(&self) -> Result<N, Self::Fails>;

    /// The value for which C's stands.
    ///
    /// # Errors
    ///
    /// If there is none.
    fn from_native(native: N) -> Result<Self, Self::Fails>;
}

/// A type that may go in through a safe wrapper: C follows no pointer in its native form but those that its
/// conversion made.
///
/// # Safety
///
/// As above.
#[diagnostic::on_unimplemented(
    message = "`{Self}` may hold a pointer that C follows, so a safe wrapper cannot send it",
    label = "not `PointerFree`",
    note = "without pointers in it: derive `Blittable`, or `Marshal` if it must be converted",
    note = "with pointers: derive `Marshal`, which describes them; or declare `unsafe fn`, or mark the field `#[marshal(opaque)]` if C never follows it",
    note = "with functions in it, which C would call: give them as parameters that say `callback`, or declare `unsafe fn`"
)]
#[doc(hidden)]
pub unsafe trait Sends {}

// SAFETY: the promise of `PointerFree`.
unsafe impl<T: PointerFree> Sends for T {}

impl<T: Blittable> Marshal for T {
    type Native = T;
    type By = As<T>;
}

// SAFETY: the type is `N` itself.
unsafe impl<T: Blittable> MarshalAs<T> for T {
    type Strategy = Pinned;
    type Fails = Infallible;

    #[inline(always)]
    fn to_native(&self) -> Result<T, Infallible> {
        Ok(*self)
    }

    #[inline(always)]
    fn from_native(native: T) -> Result<T, Infallible> {
        Ok(native)
    }
}

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

/// OLE's `VARIANT_BOOL`: 16 bits, of which all stand for true, and none for false. Declare it as the C type, and
/// say `as = bool`.
///
/// Of what C may store there, exactly -1 is true, as for .NET's generated marshallers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(transparent)]
pub struct VariantBool(pub i16);

// SAFETY: it is an `i16`.
unsafe impl Blittable for VariantBool {
    const PADDING: bool = false;
}
// SAFETY: a number is no pointer.
unsafe impl PointerFree for VariantBool {}

// SAFETY: copied; every value is either -1 or not.
unsafe impl MarshalAs<VariantBool> for bool {
    type Strategy = Copied;
    type Fails = Infallible;

    #[inline(always)]
    fn to_native(&self) -> Result<VariantBool, Infallible> {
        Ok(VariantBool(-i16::from(*self)))
    }

    #[inline(always)]
    fn from_native(native: VariantBool) -> Result<Self, Infallible> {
        Ok(native.0 == -1)
    }
}

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

/// A value that an enum does not have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnknownValue {
    value: Number,
    of: &'static str,
}

impl UnknownValue {
    #[doc(hidden)]
    #[cold]
    pub fn new<N: Integer>(value: N, of: &'static str) -> Self {
        Self { value: value.number(), of }
    }
}

impl From<UnknownValue> for ErrorKind {
    fn from(UnknownValue { value, of }: UnknownValue) -> Self {
        Self::UnknownValue { value, of }
    }
}

impl From<Infallible> for ErrorKind {
    #[inline(always)]
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
