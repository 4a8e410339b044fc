//! A closure for one call that C calls from several threads at once.
#![allow(unsafe_code, reason = "shares a place that one thread writes")]

use super::stop::{Errno, Stop, catch, drop_quietly};
use crate::error::{At, Error};
use core::cell::UnsafeCell;
use core::convert::Infallible;
use core::sync::atomic::{AtomicU8, Ordering};

/// May be called.
const OPEN: u8 = 0;
/// Somebody writes why it may not.
const ENDING: u8 = 1;
/// It is written.
const ENDED: u8 = 2;

/// A closure that C calls from any thread, also while it runs.
pub struct Concurrent<F, E = Infallible> {
    closure: F,
    state: AtomicU8,
    stop: UnsafeCell<Option<Stop<E>>>,
}

// SAFETY: the closure is only called through `&F`. `stop` is written by the one thread that takes the state from open to
// ending, and read through `&mut`.
unsafe impl<F: Sync, E: Send> Sync for Concurrent<F, E> {}

impl<F, E: Send> Concurrent<F, E> {
    /// Holds the closure for one call.
    #[inline(always)]
    pub const fn new(closure: F) -> Self {
        Self { closure, state: AtomicU8::new(OPEN), stop: UnsafeCell::new(None) }
    }

    /// Calls the closure by `body`, which converts for it; `fail` is what C gets if that cannot be, or ends otherwise.
    #[inline(always)]
    pub fn call<N>(&self, fail: N, _at: &'static At, body: impl FnOnce(&F) -> Result<N, Stop<E>>) -> N {
        if self.state.load(Ordering::Relaxed) != OPEN {
            return fail;
        }
        let errno = Errno::save();
        let answer = match catch(|| body(&self.closure)) {
            Ok(Ok(answer)) => answer,
            Ok(Err(stop)) => {
                self.end(stop);
                fail
            }
            Err(payload) => {
                self.end(Stop::panicked(payload));
                fail
            }
        };
        errno.restore();
        answer
    }

    /// The first reason counts.
    #[cold]
    fn end(&self, stop: Stop<E>) {
        if self.state.compare_exchange(OPEN, ENDING, Ordering::Relaxed, Ordering::Relaxed).is_err() {
            return drop_quietly(stop);
        }
        // SAFETY: the state was open, and only this thread has changed it, so that nobody else writes here; it is read
        // through `&mut` only.
        unsafe { *self.stop.get() = Some(stop) };
        self.state.store(ENDED, Ordering::Release);
    }

    fn take(&mut self) -> Option<Stop<E>> {
        if *self.state.get_mut() == OPEN { None } else { self.stop.get_mut().take() }
    }

    /// Why it ended, if it did: a panic goes on here, the rest is an error.
    #[inline(always)]
    #[track_caller]
    pub fn error(&mut self) -> Option<E>
    where
        E: From<Error>,
    {
        self.take().map(Stop::into_error)
    }
}

impl<F> Concurrent<F> {
    /// Goes on with the panic, if it ended: of a wrapper that does not return `Result`.
    #[inline(always)]
    #[track_caller]
    pub fn resume(&mut self) {
        if let Some(stop) = self.take() {
            stop.into_panic()
        }
    }
}
