//! How a type of the caller's becomes what crosses, and back.
#![allow(unsafe_code, reason = "declares and implements an unsafe trait")]

use crate::blittable::Blittable;
use crate::count::Integer;
use crate::error::{ErrorKind, Number};
use crate::strategy::{Copied, Pinned, Strategy};
use core::convert::Infallible;

/// A type that can be written in a declaration: its native form is what C sees.
///
/// Every [`Blittable`] type is its own native form; [`#[derive(Marshal)]`](macro@crate::Marshal) gives a
/// fieldless enum its integer.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot cross to C",
    label = "has no native form",
    note = "derive `Blittable` for a `#[repr(C)]` struct or union, or `Marshal` for a fieldless enum"
)]
pub trait Marshal: Sized + MarshalAs<Self::Native> {
    /// What C sees.
    type Native: Blittable;
}

/// A type of the caller's that crosses as `N`: the `as = …` of a declaration.
///
/// # Safety
///
/// With [`Strategy`](Self::Strategy) [`Pinned`], the type is `N` itself. `from_native` is sound for every `N`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not cross as `{N}`",
    label = "no conversion to and from `{N}`",
    note = "`bool` crosses as any integer; an enum with `#[derive(Marshal)]` as the integer in its `#[repr(…)]`"
)]
pub unsafe trait MarshalAs<N: Blittable>: Sized {
    /// Whether C gets the caller's own memory or a native copy.
    type Strategy: Strategy<Self, N>;
    /// [`Infallible`], or what may go wrong on the way back.
    type Fails: Into<ErrorKind>;

    /// What C is to see for this value.
    fn to_native(&self) -> N;

    /// The value for which C's stands.
    ///
    /// # Errors
    ///
    /// If there is none.
    fn from_native(native: N) -> Result<Self, Self::Fails>;
}

impl<T: Blittable> Marshal for T {
    type Native = T;
}

// SAFETY: the type is `N` itself.
unsafe impl<T: Blittable> MarshalAs<T> for T {
    type Strategy = Pinned;
    type Fails = Infallible;

    #[inline]
    fn to_native(&self) -> T {
        *self
    }

    #[inline]
    fn from_native(native: T) -> Result<T, Infallible> {
        Ok(native)
    }
}

/// `bool` in a declaration is C's `_Bool`.
impl Marshal for bool {
    type Native = u8;
}

// SAFETY: copied; every integer is either zero or not.
unsafe impl<N: Integer + Blittable> MarshalAs<N> for bool {
    type Strategy = Copied;
    type Fails = Infallible;

    #[inline]
    fn to_native(&self) -> N {
        N::from_bool(*self)
    }

    #[inline]
    fn from_native(native: N) -> Result<Self, Infallible> {
        Ok(native != N::from_bool(false))
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
    #[inline]
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
