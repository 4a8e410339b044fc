//! Pin or copy: the two ways in which the memory of a caller's values crosses.
//!
//! Each direction has two steps. *Prepare* makes a storage that may be moved; *lend* takes the native pointer
//! once the storage is in its final place, so that nothing that C has the address of ever moves.
#![allow(
    unsafe_code,
    reason = "views the elements of an output as uninitialised, writes through C's pointers"
)]

use crate::blittable::Blittable;
use crate::error::ErrorKind;
use crate::marshal::MarshalAs;
use crate::scratch::Scratch;
use core::mem::MaybeUninit;

/// How values of `S` cross as `N`.
///
/// Sealed: [`Pinned`] and [`Copied`].
pub trait Strategy<S, N>: sealed::Sealed {
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

    #[doc(hidden)]
    fn prepare_in(surface: &[S]) -> Result<Self::In<'_>, ErrorKind>;
    #[doc(hidden)]
    fn lend_in(storage: &mut Self::In<'_>) -> *mut N;

    #[doc(hidden)]
    fn prepare_out(surface: &mut [S]) -> Result<Self::Out<'_>, ErrorKind>;
    #[doc(hidden)]
    fn prepare_in_out(surface: &mut [S]) -> Result<Self::Out<'_>, ErrorKind>;
    #[doc(hidden)]
    fn lend_out(storage: &mut Self::Out<'_>) -> *mut N;
    #[doc(hidden)]
    fn read_back(storage: Self::Out<'_>, written: usize) -> Result<(), ErrorKind>;

    #[doc(hidden)]
    fn prepare_uninit(surface: &mut [MaybeUninit<S>]) -> Result<Self::Uninit<'_>, ErrorKind>;
    #[doc(hidden)]
    fn lend_uninit(storage: &mut Self::Uninit<'_>) -> *mut N;
    #[doc(hidden)]
    fn fill_back(storage: Self::Uninit<'_>, written: usize) -> Result<(), ErrorKind>;
}

/// C gets the address of the caller's own memory.
#[derive(Debug)]
pub enum Pinned {}

/// C gets a native copy: filled before the call for `in`, zeroed for `out`, read back after it.
#[derive(Debug)]
pub enum Copied {}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Pinned {}
    impl Sealed for super::Copied {}
}

impl<T: Blittable> Strategy<T, T> for Pinned {
    type In<'a> = &'a [T];
    type Out<'a> = &'a mut [T];
    type Uninit<'a> = &'a mut [MaybeUninit<T>];

    #[inline(always)]
    fn prepare_in(surface: &[T]) -> Result<&[T], ErrorKind> {
        Ok(surface)
    }

    #[inline(always)]
    fn lend_in(storage: &mut &[T]) -> *mut T {
        storage.as_ptr().cast_mut()
    }

    #[inline(always)]
    fn prepare_out(surface: &mut [T]) -> Result<&mut [T], ErrorKind> {
        Ok(surface)
    }

    #[inline(always)]
    fn prepare_in_out(surface: &mut [T]) -> Result<&mut [T], ErrorKind> {
        Ok(surface)
    }

    #[inline(always)]
    fn lend_out(storage: &mut &mut [T]) -> *mut T {
        storage.as_mut_ptr()
    }

    #[inline(always)]
    fn read_back(_: &mut [T], _: usize) -> Result<(), ErrorKind> {
        Ok(())
    }

    #[inline(always)]
    fn prepare_uninit(surface: &mut [MaybeUninit<T>]) -> Result<&mut [MaybeUninit<T>], ErrorKind> {
        Ok(surface)
    }

    #[inline(always)]
    fn lend_uninit(storage: &mut &mut [MaybeUninit<T>]) -> *mut T {
        storage.as_mut_ptr().cast()
    }

    #[inline(always)]
    fn fill_back(_: &mut [MaybeUninit<T>], _: usize) -> Result<(), ErrorKind> {
        Ok(())
    }
}

/// A native copy, and where it goes back to.
#[derive(Debug)]
pub struct CopyBack<B, N> {
    native: Scratch<N>,
    surface: B,
}

impl<S: MarshalAs<N>, N: Blittable> Strategy<S, N> for Copied {
    type In<'a>
        = Scratch<N>
    where
        S: 'a;
    type Out<'a>
        = CopyBack<&'a mut [S], N>
    where
        S: 'a;
    type Uninit<'a>
        = CopyBack<&'a mut [MaybeUninit<S>], N>
    where
        S: 'a;

    #[inline]
    fn prepare_in(surface: &[S]) -> Result<Scratch<N>, ErrorKind> {
        let mut native = Scratch::zeroed(surface.len())?;
        for (slot, value) in native.as_mut_slice().iter_mut().zip(surface) {
            *slot = value.to_native();
        }
        Ok(native)
    }

    #[inline]
    fn lend_in(storage: &mut Scratch<N>) -> *mut N {
        storage.as_mut_slice().as_mut_ptr()
    }

    #[inline]
    fn prepare_out(surface: &mut [S]) -> Result<Self::Out<'_>, ErrorKind> {
        Ok(CopyBack { native: Scratch::zeroed(surface.len())?, surface })
    }

    #[inline]
    fn prepare_in_out(surface: &mut [S]) -> Result<Self::Out<'_>, ErrorKind> {
        Ok(CopyBack { native: Self::prepare_in(surface)?, surface })
    }

    #[inline]
    fn lend_out(storage: &mut Self::Out<'_>) -> *mut N {
        storage.native.as_mut_slice().as_mut_ptr()
    }

    #[inline]
    fn read_back(mut storage: Self::Out<'_>, written: usize) -> Result<(), ErrorKind> {
        for (value, native) in storage.surface.iter_mut().zip(storage.native.as_mut_slice()).take(written) {
            *value = S::from_native(*native).map_err(Into::into)?;
        }
        Ok(())
    }

    #[inline]
    fn prepare_uninit(surface: &mut [MaybeUninit<S>]) -> Result<Self::Uninit<'_>, ErrorKind> {
        Ok(CopyBack { native: Scratch::zeroed(surface.len())?, surface })
    }

    #[inline]
    fn lend_uninit(storage: &mut Self::Uninit<'_>) -> *mut N {
        storage.native.as_mut_slice().as_mut_ptr()
    }

    #[inline]
    fn fill_back(mut storage: Self::Uninit<'_>, written: usize) -> Result<(), ErrorKind> {
        for (value, native) in storage.surface.iter_mut().zip(storage.native.as_mut_slice()).take(written) {
            value.write(S::from_native(*native).map_err(Into::into)?);
        }
        Ok(())
    }
}
