//! How a type of the caller's becomes what crosses, and back.
#![allow(unsafe_code, reason = "declares and implements unsafe traits")]

mod primitives;

use crate::blittable::{Blittable, PointerFree};
use crate::convert::{As, Converter};
use crate::count::Integer;
use crate::error::{ErrorKind, Number};
use crate::strategy::{Copied, Pinned, Strategy};
use core::convert::Infallible;

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
