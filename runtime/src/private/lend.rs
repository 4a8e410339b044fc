//! Prepare, fill and lend, by the strategy of the converter.
#![allow(unsafe_code, reason = "passes promises on")]

use crate::convert::{Converter, FromNative, ToNative};
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use crate::strategy::{Copied, Strategy};
use core::mem::MaybeUninit;

type By<C, S> = <C as Converter<S>>::Strategy;
type Native<C, S> = <C as Converter<S>>::Native;
/// Storage for `in`.
pub type In<'a, C, S> = <By<C, S> as Strategy<C, S>>::In<'a>;
/// Storage for an `in` that is copied whatever its type.
pub type Copy<'a, C, S> = <Copied as Strategy<C, S>>::In<'a>;
/// Storage for `out` and `in, out`.
pub type Out<'a, C, S> = <By<C, S> as Strategy<C, S>>::Out<'a>;
/// Storage for outputs that are not initialised.
pub type UninitOut<'a, C, S> = <By<C, S> as Strategy<C, S>>::Uninit<'a>;

/// Makes what holds what C reads.
#[inline(always)]
pub fn prepare_in<C: Converter<S>, S>(surface: &[S]) -> In<'_, C, S> {
    By::<C, S>::prepare_in(surface)
}

/// Converts what C reads.
///
/// # Safety
///
/// `scratch` is neither moved nor dropped while the storage or C use what is in it. C only reads.
#[inline(always)]
pub unsafe fn fill_in<C: ToNative<S>, S>(
    storage: &mut In<'_, C, S>,
    scratch: &Scratch,
) -> Result<(), ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { By::<C, S>::fill_in(storage, scratch) }
}

/// Takes the address of what C reads.
#[inline(always)]
pub fn lend_in<C: Converter<S>, S>(storage: &mut In<'_, C, S>) -> *mut Native<C, S> {
    By::<C, S>::lend_in(storage)
}

/// A copy even of what could be pinned: for `in` behind a `*mut`, through which C may write.
#[inline(always)]
pub fn prepare_copy<C: Converter<S>, S>(surface: &[S]) -> Copy<'_, C, S> {
    <Copied as Strategy<C, S>>::prepare_in(surface)
}

/// Fills such a copy.
///
/// # Safety
///
/// As of [`fill_in`].
#[inline(always)]
pub unsafe fn fill_copy<C: ToNative<S>, S>(
    storage: &mut Copy<'_, C, S>,
    scratch: &Scratch,
) -> Result<(), ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { storage.fill(scratch) }
}

/// Takes the address of such a copy.
#[inline(always)]
pub fn lend_copy<C: Converter<S>, S>(storage: &mut Copy<'_, C, S>) -> *mut Native<C, S> {
    <Copied as Strategy<C, S>>::lend_in(storage)
}

/// Makes what holds what C writes.
#[inline(always)]
pub fn prepare_out<C: Converter<S>, S>(surface: &mut [S]) -> Out<'_, C, S> {
    By::<C, S>::prepare_out(surface)
}

/// Zeroes the copy, if it is one.
///
/// # Safety
///
/// As of [`fill_in`].
#[inline(always)]
pub unsafe fn zero_out<C: Converter<S>, S>(
    storage: &mut Out<'_, C, S>,
    scratch: &Scratch,
) -> Result<(), ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { By::<C, S>::zero_out(storage, scratch) }
}

/// Fills the copy, if it is one.
///
/// # Safety
///
/// As of [`fill_in`].
#[inline(always)]
pub unsafe fn fill_out<C: ToNative<S>, S>(
    storage: &mut Out<'_, C, S>,
    scratch: &Scratch,
) -> Result<(), ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { By::<C, S>::fill_out(storage, scratch) }
}

/// Takes the address of what C writes.
#[inline(always)]
pub fn lend_out<C: Converter<S>, S>(storage: &mut Out<'_, C, S>) -> *mut Native<C, S> {
    By::<C, S>::lend_out(storage)
}

/// From here what C left is ours to free.
///
/// # Safety
///
/// C has succeeded, and left `written` values as declared.
#[inline(always)]
pub unsafe fn adopt<C: Converter<S>, S>(storage: &mut Out<'_, C, S>, written: usize) {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { By::<C, S>::adopt(storage, written) }
}

/// Reads the first `written` values of a copy back.
///
/// # Safety
///
/// As of [`adopt`].
#[inline(always)]
pub unsafe fn read_back<C: FromNative<S>, S>(
    storage: &mut Out<'_, C, S>,
    written: usize,
) -> Result<(), ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { By::<C, S>::read_back(storage, written) }
}

/// Makes what holds what C writes, over memory that is not initialised.
#[inline(always)]
pub fn prepare_uninit<C: Converter<S>, S>(room: &mut [MaybeUninit<S>]) -> UninitOut<'_, C, S> {
    By::<C, S>::prepare_uninit(room)
}

/// Zeroes the copy, if it is one.
///
/// # Safety
///
/// As of [`fill_in`].
#[inline(always)]
pub unsafe fn zero_uninit<C: Converter<S>, S>(
    storage: &mut UninitOut<'_, C, S>,
    scratch: &Scratch,
) -> Result<(), ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { By::<C, S>::zero_uninit(storage, scratch) }
}

/// Takes the address of it.
#[inline(always)]
pub fn lend_uninit<C: Converter<S>, S>(storage: &mut UninitOut<'_, C, S>) -> *mut Native<C, S> {
    By::<C, S>::lend_uninit(storage)
}

/// From here what C left is ours to free.
///
/// # Safety
///
/// As of [`adopt`].
#[inline(always)]
pub unsafe fn adopt_uninit<C: Converter<S>, S>(storage: &mut UninitOut<'_, C, S>, written: usize) {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { By::<C, S>::adopt_uninit(storage, written) }
}

/// Leaves the elements to the caller: the call has succeeded.
#[inline(always)]
pub fn keep<C: Converter<S>, S>(storage: UninitOut<'_, C, S>) {
    By::<C, S>::keep(storage);
}

/// Initialises the first `written` elements from a copy. They are dropped with the storage, unless it is [kept](keep).
///
/// # Safety
///
/// As of [`adopt`].
#[inline(always)]
pub unsafe fn fill_back<C: FromNative<S>, S>(
    storage: &mut UninitOut<'_, C, S>,
    written: usize,
) -> Result<(), ErrorKind> {
    // SAFETY: the caller's promise is the one that is asked for.
    unsafe { By::<C, S>::fill_back(storage, written) }
}
