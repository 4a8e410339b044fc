//! Conversions of the user's own: `with = PATH`.
#![allow(unsafe_code, reason = "declares and implements unsafe traits")]

use super::{Converter, FromNative, ToNative};
use crate::blittable::Blittable;
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use crate::strategy::Copied;
use core::fmt;

/// A conversion of your own, for a type that is not yours or that crosses in a way no word describes: `with = PATH`
/// names a type that implements it.
///
/// A value is converted once on each way that its direction has. Every native value that
/// [`to_native`](Self::to_native) made, and every one that C left in an output, is passed to
/// [`free`](Self::free) exactly once, whatever else fails.
///
/// ```
/// use core::time::Duration;
/// use pinvoke::{Conversion, ConversionError, Scratch};
///
/// /// Milliseconds in an `int`.
/// enum Millis {}
///
/// // SAFETY: a number points at nothing.
/// unsafe impl Conversion for Millis {
///     type Surface = Duration;
///     type Native = i32;
///
///     fn to_native(value: &Duration, _: &Scratch) -> Result<i32, ConversionError> {
///         Ok(value.as_millis().try_into()?)
///     }
///
///     unsafe fn from_native(native: &i32) -> Result<Duration, ConversionError> {
///         Ok(Duration::from_millis(u64::try_from(*native)?))
///     }
/// }
/// ```
///
/// # Safety
///
/// What [`to_native`](Self::to_native) returns is a value as the C function wants it, valid until the scratch is
/// gone.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no conversion",
    label = "does not implement `pinvoke::Conversion`",
    note = "`with` names a type that implements it; a type that knows by itself how it crosses is named by `as`"
)]
pub unsafe trait Conversion {
    /// What the caller of the wrapper sees.
    type Surface;
    /// What C sees.
    type Native: Blittable;

    /// The way in. What the native value points at can be put into `scratch`, which lives as long as the call, or
    /// be allocated as C wants it and freed in [`free`](Self::free). It must not be in the scratch where the declaration
    /// names, by `free` beside `alloc`, a function that frees it together with what leads to it.
    ///
    /// # Errors
    ///
    /// If there is no such native value. Then C is not called, and nothing of this value is freed.
    fn to_native(value: &Self::Surface, scratch: &Scratch) -> Result<Self::Native, ConversionError>;

    /// The way back. It frees nothing.
    ///
    /// # Errors
    ///
    /// If C left no value of the surface type.
    ///
    /// # Safety
    ///
    /// C left `native` as its declaration promises; what it did not write is zero.
    unsafe fn from_native(native: &Self::Native) -> Result<Self::Surface, ConversionError>;

    /// Frees what a native value owns: after the call, on each way, also if C failed.
    ///
    /// # Safety
    ///
    /// `native` came from [`to_native`](Self::to_native), or from C, which may have changed it; it is not used
    /// after this.
    unsafe fn free(native: &mut Self::Native) {
        let _ = native;
    }
}

/// Why a conversion of your own failed: of any error by `?`, or of a text.
#[derive(Debug)]
pub struct ConversionError {
    #[cfg(feature = "alloc")]
    source: alloc::boxed::Box<dyn core::error::Error + Send + Sync>,
    #[cfg(not(feature = "alloc"))]
    text: &'static str,
}

impl ConversionError {
    /// An error that says this, in lower case, without a full stop.
    #[must_use]
    pub fn new(text: &'static str) -> Self {
        Self {
            #[cfg(feature = "alloc")]
            source: text.into(),
            #[cfg(not(feature = "alloc"))]
            text,
        }
    }

    /// What it was made of.
    pub(crate) fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        #[cfg(feature = "alloc")]
        return Some(&*self.source);
        #[cfg(not(feature = "alloc"))]
        None
    }
}

#[cfg(feature = "alloc")]
impl<E: core::error::Error + Send + Sync + 'static> From<E> for ConversionError {
    fn from(error: E) -> Self {
        Self { source: error.into() }
    }
}

impl From<ConversionError> for ErrorKind {
    fn from(error: ConversionError) -> Self {
        Self::Conversion(error)
    }
}

impl fmt::Display for ConversionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        #[cfg(feature = "alloc")]
        return self.source.fmt(f);
        #[cfg(not(feature = "alloc"))]
        f.write_str(self.text)
    }
}

/// The converter of `with = P`.
#[derive(Debug)]
pub struct With<P>(core::marker::PhantomData<P>);

// SAFETY: every value is passed to `free`.
unsafe impl<P: Conversion> Converter<P::Surface> for With<P> {
    type Native = P::Native;
    type Strategy = Copied;
    type Fails = ErrorKind;
    const FREES: bool = true;
    const OWNS: bool = false;
    /// That is between the conversion and the declaration.
    const BORROWS: bool = false;

    #[inline]
    unsafe fn free(native: &mut P::Native) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { P::free(native) }
    }
}

// SAFETY: the promise of `Conversion`.
unsafe impl<P: Conversion> ToNative<P::Surface> for With<P> {
    #[inline]
    fn to_native(surface: &P::Surface, scratch: &Scratch) -> Result<P::Native, ErrorKind> {
        P::to_native(surface, scratch).map_err(ErrorKind::Conversion)
    }
}

// SAFETY: the promise of `Conversion`.
unsafe impl<P: Conversion> FromNative<P::Surface> for With<P> {
    #[inline]
    unsafe fn from_native(native: &mut P::Native) -> Result<P::Surface, ErrorKind> {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { P::from_native(native) }.map_err(ErrorKind::Conversion)
    }
}
