//! File descriptors are std's own types, and handles like others: numbers in C.
#![allow(unsafe_code, reason = "std's types keep the contract of handles")]

use crate::convert::{LentForm, LentHandle, OwnedForm};
use crate::handle::{Declared, Exclusive, Handle, OwnedHandle, Shared};
use crate::marshal::{Marshal, Sends};
use core::ffi::c_int;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, IntoRawFd, OwnedFd};

/// What a declaration calls `OwnedFd` or `BorrowedFd` is std's.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not std's",
    label = "this name stands for std's file descriptor",
    note = "import it, `use std::os::fd::{{BorrowedFd, OwnedFd}};`, or give the type another name"
)]
pub trait Descriptor {}
impl Descriptor for OwnedFd {}
impl Descriptor for BorrowedFd<'_> {}

/// For generated code: the proof.
pub const fn descriptor<T: Descriptor>() {}

// SAFETY: a descriptor is its number; none is below 0, and -1 stands for none.
unsafe impl Handle for OwnedFd {
    type Raw = c_int;
    type Ref<'h> = BorrowedFd<'h>;
    type Mut<'h> = BorrowedFd<'h>;
    const NAME: &'static str = "OwnedFd";
    const INVALID: c_int = -1;
    const DECLARED: Declared = Declared {
        shared: true,
        counted: false,
        send: true,
        sync: true,
        state: false,
        busy: false,
        read: false,
    };
    const RUNS_CLOSURES: bool = false;

    #[inline]
    fn is_valid(raw: c_int) -> bool {
        raw >= 0
    }

    #[inline]
    unsafe fn lend<'h>(raw: c_int) -> BorrowedFd<'h> {
        // SAFETY: the caller promises that it is open for so long.
        unsafe { BorrowedFd::borrow_raw(raw) }
    }

    #[inline]
    unsafe fn lend_mut<'h>(raw: c_int) -> BorrowedFd<'h> {
        // SAFETY: the caller promises that it is open for so long.
        unsafe { BorrowedFd::borrow_raw(raw) }
    }

    #[inline]
    fn raw<'h>(of: BorrowedFd<'h>) -> c_int
    where
        Self: 'h,
    {
        of.as_raw_fd()
    }

    #[inline]
    fn raw_mut<'h>(of: BorrowedFd<'h>) -> c_int
    where
        Self: 'h,
    {
        of.as_raw_fd()
    }
}

// SAFETY: dropping an `OwnedFd` closes it, once.
unsafe impl OwnedHandle for OwnedFd {
    type Parents = ();

    #[inline]
    unsafe fn adopt(raw: c_int, (): ()) -> Self {
        // SAFETY: the caller promises that it is open, and theirs to give.
        unsafe { Self::from_raw_fd(raw) }
    }

    #[inline]
    fn as_raw(&self) -> c_int {
        self.as_raw_fd()
    }

    #[inline]
    fn into_raw(self) -> c_int {
        self.into_raw_fd()
    }
}

// SAFETY: -1 stands for none, and a descriptor is closed by its number alone.
unsafe impl OwnedForm for OwnedFd {
    const BOUND: bool = false;
}

/// What has a descriptor lends it: a file, a socket, an `OwnedFd`.
impl<'h, T: AsFd> Shared<'h, OwnedFd> for &'h T {
    #[inline]
    fn shared(self) -> BorrowedFd<'h> {
        self.as_fd()
    }
}

impl<'h> Shared<'h, OwnedFd> for BorrowedFd<'h> {
    #[inline]
    fn shared(self) -> Self {
        self
    }
}

impl<'h> Exclusive<'h, OwnedFd> for &'h mut OwnedFd {
    #[inline]
    fn exclusive(self) -> BorrowedFd<'h> {
        let shared: &'h OwnedFd = self;
        shared.as_fd()
    }
}

// SAFETY: it is open as long as it is borrowed.
unsafe impl LentForm for BorrowedFd<'_> {
    type Raw = c_int;

    #[inline]
    fn raw(self) -> c_int {
        self.as_raw_fd()
    }

    #[inline]
    fn none() -> c_int {
        OwnedFd::INVALID
    }
}

/// A field of a record is the number.
impl Marshal for BorrowedFd<'_> {
    type Native = c_int;
    type By = LentHandle;
}

// SAFETY: a number is no pointer.
unsafe impl Sends for BorrowedFd<'_> {}
