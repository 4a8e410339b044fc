//! Prepare and lend, by the strategy of the types.

use crate::blittable::Blittable;
use crate::error::ErrorKind;
use crate::marshal::MarshalAs;
use crate::scratch::Scratch;
use crate::strategy::{Copied, Strategy};
use core::mem::MaybeUninit;

type By<S, N> = <S as MarshalAs<N>>::Strategy;
/// Storage for `in`.
pub type In<'a, S, N> = <By<S, N> as Strategy<S, N>>::In<'a>;
/// Storage for `out` and `in, out`.
pub type Out<'a, S, N> = <By<S, N> as Strategy<S, N>>::Out<'a>;

/// Makes what C reads.
#[inline(always)]
pub fn prepare_in<S: MarshalAs<N>, N: Blittable>(surface: &[S]) -> Result<In<'_, S, N>, ErrorKind> {
    By::<S, N>::prepare_in(surface)
}

/// Takes the address of what C reads.
#[inline(always)]
pub fn lend_in<S: MarshalAs<N>, N: Blittable>(storage: &mut In<'_, S, N>) -> *mut N {
    By::<S, N>::lend_in(storage)
}

/// A copy even of what could be pinned: for `in` behind a `*mut`, through which C may write.
#[inline(always)]
pub fn copy_in<S: MarshalAs<N>, N: Blittable>(surface: &[S]) -> Result<Scratch<N>, ErrorKind> {
    <Copied as Strategy<S, N>>::prepare_in(surface)
}

/// Takes the address of such a copy.
#[inline(always)]
pub fn lend_copy<N: Blittable>(storage: &mut Scratch<N>) -> *mut N {
    storage.as_mut_slice().as_mut_ptr()
}

/// Makes what C writes: a copy is zeroed.
#[inline(always)]
pub fn prepare_out<S: MarshalAs<N>, N: Blittable>(surface: &mut [S]) -> Result<Out<'_, S, N>, ErrorKind> {
    By::<S, N>::prepare_out(surface)
}

/// Makes what C reads and writes: a copy is filled.
#[inline(always)]
pub fn prepare_in_out<S: MarshalAs<N>, N: Blittable>(surface: &mut [S]) -> Result<Out<'_, S, N>, ErrorKind> {
    By::<S, N>::prepare_in_out(surface)
}

/// Takes the address of what C writes.
#[inline(always)]
pub fn lend_out<S: MarshalAs<N>, N: Blittable>(storage: &mut Out<'_, S, N>) -> *mut N {
    By::<S, N>::lend_out(storage)
}

/// Reads the first `written` values of a copy back.
#[inline(always)]
pub fn read_back<S: MarshalAs<N>, N: Blittable>(
    storage: Out<'_, S, N>,
    written: usize,
) -> Result<(), ErrorKind> {
    By::<S, N>::read_back(storage, written)
}

/// Storage for outputs that are not initialised.
pub type UninitOut<'a, S, N> = <By<S, N> as Strategy<S, N>>::Uninit<'a>;

/// Makes what C writes, over memory that is not initialised.
#[inline(always)]
pub fn prepare_uninit<S: MarshalAs<N>, N: Blittable>(
    room: &mut [MaybeUninit<S>],
) -> Result<UninitOut<'_, S, N>, ErrorKind> {
    By::<S, N>::prepare_uninit(room)
}

/// Takes the address of it.
#[inline(always)]
pub fn lend_uninit<S: MarshalAs<N>, N: Blittable>(storage: &mut UninitOut<'_, S, N>) -> *mut N {
    By::<S, N>::lend_uninit(storage)
}

/// Initialises the first `written` elements from a copy.
#[inline(always)]
pub fn fill_back<S: MarshalAs<N>, N: Blittable>(
    storage: UninitOut<'_, S, N>,
    written: usize,
) -> Result<(), ErrorKind> {
    By::<S, N>::fill_back(storage, written)
}
