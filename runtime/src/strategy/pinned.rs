//! What C sees in the caller's own memory: nothing to prepare, and nothing to read back.
#![allow(unsafe_code, reason = "implements unsafe functions, which do nothing here")]

use super::{Pinned, Strategy};
use crate::blittable::Blittable;
use crate::convert::As;
use crate::error::ErrorKind;
use crate::scratch::Scratch;
use core::mem::MaybeUninit;

impl<T: Blittable> Strategy<As<T>, T> for Pinned {
    type In<'a> = &'a [T];
    type Out<'a> = &'a mut [T];
    type Uninit<'a> = &'a mut [MaybeUninit<T>];

    #[inline(always)]
    fn address(surface: &[T]) -> Option<*const T> {
        Some(surface.as_ptr())
    }

    #[inline(always)]
    fn prepare_in(surface: &[T]) -> &[T] {
        surface
    }

    #[inline(always)]
    unsafe fn fill_in(_: &mut &[T], _: &Scratch) -> Result<(), ErrorKind> {
        Ok(())
    }

    #[inline(always)]
    fn lend_in(storage: &mut &[T]) -> *mut T {
        storage.as_ptr().cast_mut()
    }

    #[inline(always)]
    fn prepare_out(surface: &mut [T]) -> &mut [T] {
        surface
    }

    #[inline(always)]
    unsafe fn zero_out(_: &mut &mut [T], _: &Scratch) -> Result<(), ErrorKind> {
        Ok(())
    }

    #[inline(always)]
    unsafe fn fill_out(_: &mut &mut [T], _: &Scratch) -> Result<(), ErrorKind> {
        Ok(())
    }

    #[inline(always)]
    fn lend_out(storage: &mut &mut [T]) -> *mut T {
        storage.as_mut_ptr()
    }

    #[inline(always)]
    unsafe fn adopt(_: &mut &mut [T], _: usize) {}

    #[inline(always)]
    unsafe fn read_back(_: &mut &mut [T], _: usize) -> Result<(), ErrorKind> {
        Ok(())
    }

    #[inline(always)]
    fn prepare_uninit(surface: &mut [MaybeUninit<T>]) -> &mut [MaybeUninit<T>] {
        surface
    }

    #[inline(always)]
    unsafe fn zero_uninit(_: &mut &mut [MaybeUninit<T>], _: &Scratch) -> Result<(), ErrorKind> {
        Ok(())
    }

    #[inline(always)]
    fn lend_uninit(storage: &mut &mut [MaybeUninit<T>]) -> *mut T {
        storage.as_mut_ptr().cast()
    }

    #[inline(always)]
    unsafe fn adopt_uninit(_: &mut &mut [MaybeUninit<T>], _: usize) {}

    #[inline(always)]
    unsafe fn fill_back(_: &mut &mut [MaybeUninit<T>], _: usize) -> Result<(), ErrorKind> {
        Ok(())
    }

    #[inline(always)]
    fn keep(_: &mut [MaybeUninit<T>]) {}
}
