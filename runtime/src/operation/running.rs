//! Closures of an operation while C runs them: an end that comes meanwhile waits until they have returned, since it may
//! drop them. One may bring the end itself: it calls C, which calls back.
#![allow(unsafe_code, reason = "brings the end that has waited")]

use core::ops::{Deref, DerefMut};

use super::complete::{finish, no_unwind};
use super::record::Record;
use super::sync::{AtomicU32, Ordering};
use super::token::Token;
use crate::errno;

/// The end has come, and waits.
const ENDING: u32 = 1;
/// One closure that runs.
const ONE: u32 = 2;

/// How many closures of an operation run, and whether its end waits for them.
pub(super) struct Running(AtomicU32);

impl Running {
    pub(super) fn new() -> Self {
        Self(AtomicU32::new(0))
    }

    /// Of another operation. Relaxed: the word hands it on.
    pub(super) fn reset(&self) {
        self.0.store(0, Ordering::Relaxed);
    }

    /// One more runs. False if the end has come: then nothing is called any more.
    fn enter(&self) -> bool {
        self.0.fetch_add(ONE, Ordering::Acquire) & ENDING == 0
    }

    /// One less. True if it was the last, and the end, which has come, is the caller's to bring.
    ///
    /// Release: what the closure did, for whoever ends. Acquire: all of who could not.
    fn leave(&self) -> bool {
        self.0.fetch_sub(ONE, Ordering::AcqRel) == ONE | ENDING
    }

    /// The end has come. False if it must wait: the last one that leaves brings it. Orderings: as of `leave`.
    pub(super) fn may_end(&self) -> bool {
        self.0.fetch_or(ENDING, Ordering::AcqRel) == 0
    }
}

/// What C has of the closures of an operation.
pub struct InOperation<T> {
    held: T,
    record: &'static Record,
}

/// While it lives, a closure of the operation runs.
pub struct Inside(&'static Record);

impl<T> InOperation<T> {
    /// Closures of this operation, which is of an event [with closures](super::event::Event::with_closures).
    #[inline]
    pub fn new<R>(token: Token<R>, held: T) -> Self {
        Self { held, record: token.record() }
    }

    /// Keeps the operation from ending while a closure runs. `None` if its end has come: nothing is to be called.
    #[inline]
    pub fn enter(&self) -> Option<Inside> {
        let inside = Inside(self.record);
        self.record.running.enter().then_some(inside)
    }
}

impl<T> Deref for InOperation<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        &self.held
    }
}

impl<T> DerefMut for InOperation<T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut T {
        &mut self.held
    }
}

impl Drop for Inside {
    #[inline]
    fn drop(&mut self) {
        if self.0.running.leave() {
            ended(self.0);
        }
    }
}

/// Brings the end that has waited. On C's thread, below C: as where C calls back.
#[cold]
fn ended(record: &'static Record) {
    let errno = errno::get();
    let aborts = no_unwind();
    // SAFETY: who claimed the operation has written what was brought, and left the rest to whoever leaves last.
    if let Some(waker) = unsafe { finish(record, record.word.has_waker()) } {
        waker.wake();
    }
    aborts.ended();
    errno::set(errno);
}
