//! What C has of an operation, and what its coroutine awaits.
#![allow(unsafe_code, reason = "takes the result out of the record")]

use core::ffi::c_void;
use core::future::Future;
use core::marker::PhantomData;
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll};
use std::panic::resume_unwind;

use super::event::Brought;
use super::record::{Cancel, Record};
use super::slab;
use super::statistics::UNEXPECTED;
use super::word::{INDEX_BITS, Stage};

/// The name of an operation whose end brings an `R`.
///
/// What it makes is awaited by the coroutine that [`start`](super::coroutine::start) built with it, and by no other.
pub struct Token<R> {
    record: &'static Record,
    generation: usize,
    result: PhantomData<fn() -> R>,
}

/// How an operation ended.
#[derive(Debug)]
pub enum End<R> {
    /// C called back.
    Completed(R),
    /// It was cancelled, and C never calls back.
    Cancelled,
}

/// What it means that C accepted to cancel.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cancels {
    /// C calls back all the same.
    Calls,
    /// C does not call back: this was the end.
    Silent,
}

impl<R> Clone for Token<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Token<R> {}

impl<R> Token<R> {
    #[inline]
    pub(super) fn new(record: &'static Record, generation: usize) -> Self {
        Self { record, generation, result: PhantomData }
    }

    #[inline]
    pub(super) fn record(self) -> &'static Record {
        self.record
    }

    /// What C gets: never NULL, and no pointer.
    #[inline]
    pub fn native(self) -> *mut c_void {
        ptr::without_provenance_mut(self.generation << INDEX_BITS | self.record.index as usize)
    }
}

/// The record that such a number names, and the generation.
#[inline]
pub(super) fn find(native: *mut c_void) -> Option<(&'static Record, usize)> {
    let number = native.addr();
    Some((slab::find(number & ((1 << INDEX_BITS) - 1))?, number >> INDEX_BITS))
}

impl<R: 'static> Token<R> {
    /// Waits for the end.
    #[inline]
    pub fn wait(self) -> Wait<R> {
        Wait(self)
    }

    /// Waits for the end, and while it does, C can be asked to cancel: that is what `cancel` does, and it tells whether C
    /// accepted.
    ///
    /// # Safety
    ///
    /// `cancel` may be called on any thread, by one at a time. If it says that C accepted, and `cancels` is
    /// [`Silent`](Cancels::Silent), C uses nothing of the operation any more.
    #[inline]
    pub unsafe fn wait_or<C: Fn() -> bool>(self, cancels: Cancels, cancel: &C) -> WaitOr<'_, R, C> {
        WaitOr { token: self, cancels, cancel }
    }

    /// There is nothing to wait for: C gave its result, and does not call back. `None` if that is so; but if it called
    /// back all the same, that is counted, and this is what it brought.
    #[inline]
    pub fn at_once(self) -> AtOnce<R> {
        AtOnce { token: self, withdrawn: false }
    }

    /// Whether the end has come, for who has the payload.
    #[inline]
    pub(super) fn is_done(self) -> bool {
        self.record.word.stage(self.generation) == Stage::Done
    }

    /// The operation ends as cancelled, whatever was brought.
    ///
    /// # Safety
    ///
    /// It is done, and the caller has what was brought.
    pub(super) unsafe fn overrule(self) {
        // SAFETY: the caller's promise.
        unsafe {
            self.record.drop_brought();
            self.record.brought.with_mut(|cell| *cell = Brought::Cancelled);
        }
    }

    /// The payload of the operation.
    ///
    /// # Safety
    ///
    /// It is an `F`, and not dropped.
    #[inline]
    pub(super) unsafe fn place<F>(self) -> *mut F {
        // SAFETY: the caller's promise. Nothing is done with it here.
        unsafe { self.record.payload::<F, _>(|payload| payload) }
    }

    /// The end, if it has come; else this is how C is asked to cancel.
    ///
    /// # Safety
    ///
    /// The closure is in the payload, and keeps the promises of [`wait_or`](Self::wait_or).
    #[inline]
    pub(super) unsafe fn end_or(self, cancel: impl FnOnce() -> Cancel) -> Poll<End<R>> {
        let end = self.end();
        if end.is_pending() {
            // SAFETY: the cell belongs to who waits; that is this coroutine, by the promise to `start`.
            self.record.cancel.with_mut(|cell| unsafe { *cell = Some(cancel()) });
        }
        end
    }

    /// The end, if it has come.
    #[inline]
    fn end(self) -> Poll<End<R>> {
        if self.record.word.stage(self.generation) != Stage::Done {
            return Poll::Pending;
        }
        // SAFETY: it is done, so what it brought belongs to who waits; that is this coroutine, by the promise to `start`.
        match unsafe { self.record.take_brought() } {
            // SAFETY: `complete::<R>` was called with the event of this operation, which is an `Event<R>` since `start::<R>`
            // made this token.
            Brought::Result(words) => Poll::Ready(End::Completed(unsafe { words.take() })),
            Brought::Cancelled => Poll::Ready(End::Cancelled),
            Brought::Panicked(payload) => resume_unwind(payload),
            Brought::Nothing => unreachable!("the end of an operation is awaited once"),
        }
    }
}

/// See [`Token::wait`].
#[must_use]
pub struct Wait<R>(Token<R>);

impl<R: 'static> Future for Wait<R> {
    type Output = End<R>;

    #[inline]
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<End<R>> {
        self.0.end()
    }
}

/// See [`Token::wait_or`].
#[must_use]
pub struct WaitOr<'a, R, C> {
    token: Token<R>,
    cancels: Cancels,
    cancel: &'a C,
}

impl<R: 'static, C: Fn() -> bool> Future for WaitOr<'_, R, C> {
    type Output = End<R>;

    #[inline]
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<End<R>> {
        let closure = ptr::from_ref(self.cancel).cast();
        // SAFETY: the coroutine is the payload, and holds the closure by the reference; the rest was promised to `wait_or`.
        unsafe { self.token.end_or(|| Cancel { closure, ask: ask::<C>, cancels: self.cancels }) }
    }
}

/// # Safety
///
/// The closure is a `C` that lives, and may be called on this thread.
unsafe fn ask<C: Fn() -> bool>(closure: *const ()) -> bool {
    // SAFETY: the caller's promise.
    unsafe { (*closure.cast::<C>())() }
}

/// See [`Token::at_once`].
#[must_use]
pub struct AtOnce<R> {
    token: Token<R>,
    withdrawn: bool,
}

impl<R: 'static> Future for AtOnce<R> {
    type Output = Option<R>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<R>> {
        let token = self.token;
        if !self.withdrawn {
            self.withdrawn = true;
            if token.record.word.withdraw(token.generation) {
                return Poll::Ready(None);
            }
            UNEXPECTED.add();
        }
        token.end().map(|end| match end {
            End::Completed(result) => Some(result),
            End::Cancelled => None,
        })
    }
}
