//! Pin or copy: the two ways in which the memory of a caller's values crosses.
//!
//! Each direction has three steps. *Prepare* makes a storage that may be moved; *fill* converts, once the storage's
//! scratch is in its final place; *lend* takes the native pointer. So nothing that C has the address of ever moves.
#![allow(unsafe_code, reason = "declares unsafe functions")]

mod copied;
mod pinned;

use crate::convert::{Converter, FromNative, ToNative};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::mem::MaybeUninit;

/// How values of `S` cross, converted by `C`.
///
/// Sealed: [`Pinned`] and [`Copied`].
pub trait Strategy<C: Converter<S>, S>: sealed::Sealed {
    /// Holds what C reads.
    type In<'a>
    where
        S: 'a;
    /// Holds what C writes.
    type Out<'a>
    where
        S: 'a;
    /// Holds what C writes into memory of the caller's that is not initialised.
    type Uninit<'a>
    where
        S: 'a;

    /// The caller's own memory, if C gets that.
    #[doc(hidden)]
    fn address(surface: &[S]) -> Option<*const C::Native>;

    #[doc(hidden)]
    fn prepare_in(surface: &[S]) -> Self::In<'_>;
    /// # Safety
    ///
    /// `scratch` is neither moved nor dropped while the storage or C use what is in it. C only reads.
    #[doc(hidden)]
    unsafe fn fill_in(storage: &mut Self::In<'_>, scratch: &Scratch) -> Result<(), ErrorKind>
    where
        C: ToNative<S>;
    #[doc(hidden)]
    fn lend_in(storage: &mut Self::In<'_>) -> *mut C::Native;

    #[doc(hidden)]
    fn prepare_out(surface: &mut [S]) -> Self::Out<'_>;
    /// # Safety
    ///
    /// As of [`fill_in`](Self::fill_in).
    #[doc(hidden)]
    unsafe fn zero_out(storage: &mut Self::Out<'_>, scratch: &Scratch) -> Result<(), ErrorKind>;
    /// # Safety
    ///
    /// As of [`fill_in`](Self::fill_in).
    #[doc(hidden)]
    unsafe fn fill_out(storage: &mut Self::Out<'_>, scratch: &Scratch) -> Result<(), ErrorKind>
    where
        C: ToNative<S>;
    #[doc(hidden)]
    fn lend_out(storage: &mut Self::Out<'_>) -> *mut C::Native;
    /// # Safety
    ///
    /// C has succeeded, and left `written` values as declared.
    #[doc(hidden)]
    unsafe fn adopt(storage: &mut Self::Out<'_>, written: usize);
    /// # Safety
    ///
    /// As of [`adopt`](Self::adopt).
    #[doc(hidden)]
    unsafe fn read_back(storage: &mut Self::Out<'_>, written: usize) -> Result<(), ErrorKind>
    where
        C: FromNative<S>;

    #[doc(hidden)]
    fn prepare_uninit(surface: &mut [MaybeUninit<S>]) -> Self::Uninit<'_>;
    /// # Safety
    ///
    /// As of [`fill_in`](Self::fill_in).
    #[doc(hidden)]
    unsafe fn zero_uninit(storage: &mut Self::Uninit<'_>, scratch: &Scratch) -> Result<(), ErrorKind>;
    #[doc(hidden)]
    fn lend_uninit(storage: &mut Self::Uninit<'_>) -> *mut C::Native;
    /// # Safety
    ///
    /// As of [`adopt`](Self::adopt).
    #[doc(hidden)]
    unsafe fn adopt_uninit(storage: &mut Self::Uninit<'_>, written: usize);
    /// The storage drops the elements again, unless it is [kept](Self::keep).
    ///
    /// # Safety
    ///
    /// As of [`adopt`](Self::adopt). The first `written` elements are initialised by it.
    #[doc(hidden)]
    unsafe fn fill_back(storage: &mut Self::Uninit<'_>, written: usize) -> Result<(), ErrorKind>
    where
        C: FromNative<S>;
    #[doc(hidden)]
    fn keep(storage: Self::Uninit<'_>);
}

/// C gets the address of the caller's own memory.
#[derive(Debug)]
pub enum Pinned {}

/// C gets a native copy: filled before the call for `in`, zeroed for `out`, read back after it. Only what C reads and
/// has the right bytes already is not copied: truth values as bytes, say.
#[derive(Debug)]
pub enum Copied {}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Pinned {}
    impl Sealed for super::Copied {}
}
