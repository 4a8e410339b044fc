//! Conversions between what the caller has and what C sees. A *converter* is a type without values that knows one;
//! converters are built of each other, so that the same words mean the same on a parameter, on a field and on an
//! element.
#![allow(unsafe_code, reason = "declares and implements unsafe traits")]

mod adopted_handle;
mod buffer;
mod cleared;
mod copies;
mod held;
mod inline;
mod lent_handle;
mod made;
mod ownership;
mod pointer;
mod with;

pub use adopted_handle::{AdoptedHandle, OwnedForm};
pub use buffer::Buffer;
pub use cleared::Cleared;
pub use copies::Copies;
pub use held::Held;
pub use inline::Inline;
pub use lent_handle::{LentForm, LentHandle};
pub use made::{Made, made};
pub use ownership::{Copying, Lent, Ownership, Returns, allocated};
pub use pointer::{Boxed, Nullable, Pointer};
pub use with::{Conversion, ConversionError, With};

use crate::blittable::Blittable;
use crate::error::ErrorKind;
use crate::marshal::MarshalAs;
use crate::scratch::Scratch;
use crate::strategy::Strategy;

/// How values of `S` stand in C.
///
/// # Safety
///
/// With [`Strategy`](Self::Strategy) [`Pinned`](crate::Pinned), `S` is `Native` itself. If
/// [`FREES`](Self::FREES) is `false`, nothing is lost where [`free`](Self::free) is not called. If
/// [`BORROWS`](Self::BORROWS) is `false`, what a native value made by [`ToNative`] leads to came from the declared
/// functions, or is what the surface itself names an address of C's. With
/// [`SAME_BYTES`](Self::SAME_BYTES), `S` has the size of `Native` and at least its alignment, every value of `S` is
/// made of the bytes that C is to see for it, and none owns or points at anything.
pub unsafe trait Converter<S: ?Sized>: Sized {
    /// What C sees.
    type Native: Blittable;
    /// Whether C gets the caller's own memory or a native copy.
    type Strategy: Strategy<Self, S>
    where
        S: Sized;
    /// [`Infallible`](core::convert::Infallible), or what may go wrong on either way.
    type Fails: Into<ErrorKind>;
    /// Whether a native value owns something.
    const FREES: bool;
    /// Whether what C left in a native value is ours to free for certain, and not only passed to what may free it.
    const OWNS: bool = Self::FREES;
    /// Whether reading what C left may take something out of the native value, so that this stands in memory of our own.
    const TAKES: bool = false;
    /// Whether what comes back is read of memory that stays C's, where others may change it.
    const COPIES: bool = false;
    /// Whether what comes back lives no longer than what the lifetimes of its type name.
    const BOUND: bool = false;
    /// Whether a native value that was made here may point at memory of Rust's, which no function of C's may free.
    const BORROWS: bool;
    /// How many elements a function that frees a native value by a pointer is told of.
    const ELEMENTS: usize = 1;
    /// Whether C may read the caller's own values in place, though not every native value is one of them, so that it
    /// must not write there.
    const SAME_BYTES: bool = false;

    /// Makes zero what stands in a place of our own until C writes there. It owns nothing: [`free`](Self::free) frees
    /// nothing of it.
    #[inline(always)]
    fn blank(_zero: &mut Self::Native) {}

    /// Frees what a native value owns, by the function that was declared for it.
    ///
    /// # Safety
    ///
    /// `native` was made by this converter, or by C as declared, maybe from such a value; or it is what [`blank`](Self::blank) makes.
    /// What it owns is freed by nobody else, and not used after this.
    unsafe fn free(native: &mut Self::Native);
}

/// The way in.
///
/// # Safety
///
/// What is returned is a value as C wants it, valid until `scratch` is gone or moved and the borrow of `surface`
/// ends; if it fails, nothing is left to free.
#[diagnostic::on_unimplemented(
    message = "`{S}` cannot go in to C here",
    label = "no way in",
    note = "the words on it must fit the type: `utf8`, `path`, … want text; `len = …` and `inline = …` want a `Vec`, a slice or text; `as = T` wants a type that crosses as `T`",
    note = "a record with a handle that C hands over, `#[marshal(own)]`, comes out only: a record that goes in lends its handles, `DbRef<'a>`"
)]
pub unsafe trait ToNative<S: ?Sized>: Converter<S> {
    /// What C is to see for this value. Memory that it points at is the caller's, or in `scratch`, or comes from
    /// the declared function.
    ///
    /// # Errors
    ///
    /// If there is no such value.
    fn to_native(surface: &S, scratch: &Scratch) -> Result<Self::Native, ErrorKind>;
}

/// The way back. It frees nothing; what C left is freed by its guard after it, whether it failed or not. Only an object
/// that becomes the caller's leaves the native value, so that the guard has it no longer.
///
/// # Safety
///
/// It reads no more than what is declared to be there, and writes nothing unless [`TAKES`](Converter::TAKES) says so.
#[diagnostic::on_unimplemented(
    message = "`{S}` cannot come back from C",
    label = "goes in only",
    note = "of a record, every field must be able to come back: what it points at says `copy` or `free = FUNCTION`, and its types own what they hold (`String`, `Vec<T>`, `Box<T>`)"
)]
pub unsafe trait FromNative<S>: Converter<S> {
    /// The value for which C's stands.
    ///
    /// # Errors
    ///
    /// If there is none.
    ///
    /// # Safety
    ///
    /// `native` was left by C as declared: its pointers are NULL or valid for what the converter reads. With
    /// [`TAKES`](Converter::TAKES), what it owns is the caller's to give, and given on as what is left here.
    unsafe fn from_native(native: &mut Self::Native) -> Result<S, ErrorKind>;
}

/// The converter of a type that knows by itself how it crosses as `N`.
#[derive(Debug)]
pub struct As<N>(core::marker::PhantomData<N>);

// SAFETY: the promises of `MarshalAs`; such values own nothing.
unsafe impl<S: MarshalAs<N>, N: Blittable> Converter<S> for As<N> {
    type Native = N;
    type Strategy = S::Strategy;
    type Fails = S::Fails;
    const FREES: bool = false;
    const BORROWS: bool = false;
    const SAME_BYTES: bool = S::SAME_BYTES;

    #[inline(always)]
    unsafe fn free(_: &mut N) {}
}

// SAFETY: the value holds no pointer to anything that could go.
unsafe impl<S: MarshalAs<N>, N: Blittable> ToNative<S> for As<N> {
    #[inline(always)]
    fn to_native(surface: &S, _: &Scratch) -> Result<N, ErrorKind> {
        surface.to_native().map_err(Into::into)
    }
}

// SAFETY: it reads the value only.
unsafe impl<S: MarshalAs<N>, N: Blittable> FromNative<S> for As<N> {
    #[inline(always)]
    unsafe fn from_native(native: &mut N) -> Result<S, ErrorKind> {
        S::from_native(*native).map_err(Into::into)
    }
}
