//! Coroutines that are read back, or settled, even if nobody awaits them.
#![allow(unsafe_code, reason = "polls the coroutine where it is pinned")]

use core::future::Future;
use core::marker::PhantomPinned;
use core::pin::Pin;
use core::task::{Context, Poll, Waker};
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::token::Token;
use super::wrapper::Sendable;

/// A coroutine that reads back what C hands over to be freed, or what C has replaced. Dropped after the end, it does that
/// first.
pub struct Reading<R: 'static, F: Future> {
    token: Token<R>,
    coroutine: F,
    /// Whether it returned, or panicked.
    over: bool,
    /// Whether it is shown what was brought.
    whole: bool,
    _stays: PhantomPinned,
}

/// The coroutine of an operation whose result owns something of C's, so that it is freed whoever leaves.
///
/// What the coroutine returns may be dropped on any thread.
#[inline]
pub fn reading<R: 'static, F: Future<Output: Sendable>>(token: Token<R>, coroutine: F) -> Reading<R, F> {
    Reading { token, coroutine, over: false, whole: true, _stays: PhantomPinned }
}

/// The coroutine of an operation that owns what C may replace, so that what is freed is what is there then. If nobody
/// awaits it, it ends as one that was cancelled: what that makes is dropped where it is made, and so need not be `Send`.
#[inline]
pub fn settling<R: 'static, F: Future>(token: Token<R>, coroutine: F) -> Reading<R, F> {
    Reading { token, coroutine, over: false, whole: false, _stays: PhantomPinned }
}

impl<R: 'static, F: Future> Future for Reading<R, F> {
    type Output = F::Output;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        // SAFETY: nothing is moved out of it.
        let this = unsafe { self.get_unchecked_mut() };
        this.over = true;
        // SAFETY: pinned with this, which is neither `Unpin` nor packed, and drops it where it is.
        let polled = unsafe { Pin::new_unchecked(&mut this.coroutine) }.poll(context);
        this.over = polled.is_ready();
        polled
    }
}

impl<R: 'static, F: Future> Drop for Reading<R, F> {
    #[inline]
    fn drop(&mut self) {
        if !self.over && self.token.is_done() {
            read_back(self);
        }
    }
}

/// Nobody waits for the result, nor for a panic on the way to it.
#[cold]
fn read_back<R: 'static, F: Future>(reading: &mut Reading<R, F>) {
    if !reading.whole {
        // SAFETY: it is done, and whoever drops the payload has it all.
        unsafe { reading.token.overrule() };
    }
    // SAFETY: it was pinned since it was first polled, and is being dropped at that place.
    let mut coroutine = unsafe { Pin::new_unchecked(reading) };
    let read = || drop(coroutine.as_mut().poll(&mut Context::from_waker(Waker::noop())));
    drop(catch_unwind(AssertUnwindSafe(read)));
}
