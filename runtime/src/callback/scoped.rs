//! A closure for one call: it lives in the frame of the wrapper, and C has its address as user data.
#![allow(unsafe_code, reason = "calls a closure through C's pointer")]

use super::stop::{Errno, Stop, catch, drop_quietly};
use crate::error::{At, Error};
use core::cell::{Cell, UnsafeCell};
use core::convert::Infallible;
use core::mem::ManuallyDrop;

/// Not running, and may be called.
const IDLE: u8 = 0;
/// Being called.
const RUNNING: u8 = 1;
/// Not to be called again: it panicked, failed, or was entered twice.
const ENDED: u8 = 2;

/// A closure that C calls from one thread at a time.
pub struct Scoped<F, E = Infallible> {
    closure: UnsafeCell<F>,
    state: Cell<u8>,
    /// Dropped by hand, so that a call that went well does not look.
    stop: ManuallyDrop<Cell<Option<Stop<E>>>>,
}

impl<F, E> Drop for Scoped<F, E> {
    #[inline(always)]
    fn drop(&mut self) {
        if self.state.get() != IDLE {
            self.forget_why();
        }
    }
}

impl<F, E> Scoped<F, E> {
    /// Holds the closure for one call.
    #[inline(always)]
    pub const fn new(closure: F) -> Self {
        Self {
            closure: UnsafeCell::new(closure),
            state: Cell::new(IDLE),
            stop: ManuallyDrop::new(Cell::new(None)),
        }
    }

    /// Calls the closure by `body`, which converts for it; `fail` is what C gets if that cannot be, or ends otherwise.
    #[inline(always)]
    pub fn call<N>(&self, fail: N, at: &'static At, body: impl FnOnce(&mut F) -> Result<N, Stop<E>>) -> N {
        if self.state.get() != IDLE {
            return self.refuse(fail, at);
        }
        self.state.set(RUNNING);
        let errno = Errno::save();
        // SAFETY: the state was idle and is not any more, so that no other reference to the closure is alive, and none
        // is made until it is idle again.
        let closure = unsafe { &mut *self.closure.get() };
        let ended = catch(|| body(closure));
        let answer = match ended {
            Ok(Ok(answer)) => {
                // What was entered meanwhile stays ended.
                self.state.set(self.state.get() & ENDED);
                answer
            }
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

    /// Nobody asked.
    #[cold]
    #[inline(never)]
    fn forget_why(&self) {
        drop(self.stop.take());
    }

    /// A call of what is not to be called.
    #[cold]
    fn refuse<N>(&self, fail: N, at: &'static At) -> N {
        if self.state.get() == RUNNING {
            self.end(Stop::Reentered(at));
        }
        fail
    }

    /// The first reason counts.
    #[cold]
    fn end(&self, stop: Stop<E>) {
        self.state.set(ENDED);
        match self.stop.take() {
            Some(first) => {
                self.stop.set(Some(first));
                drop_quietly(stop);
            }
            None => self.stop.set(Some(stop)),
        }
    }

    /// Why it ended, if it did: a panic goes on here, the rest is an error.
    #[inline(always)]
    #[track_caller]
    pub fn error(&mut self) -> Option<E>
    where
        E: From<Error>,
    {
        if self.state.get() == IDLE { None } else { self.stop.take().map(Stop::into_error) }
    }
}

impl<F> Scoped<F> {
    /// Goes on with the panic, if it ended: of a wrapper that does not return `Result`.
    #[inline(always)]
    #[track_caller]
    pub fn resume(&mut self) {
        if self.state.get() != IDLE {
            if let Some(stop) = self.stop.take() {
                stop.into_panic()
            }
        }
    }
}
