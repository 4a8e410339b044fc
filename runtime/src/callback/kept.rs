//! Closures that C keeps: each in a block of its own, counted by who holds it. C has one count until it says that it is
//! done; every call under way has one, so that what is released while it runs is dropped when it leaves.
#![allow(unsafe_code, reason = "calls a closure through C's pointer, and counts who holds it")]

use super::calls::Calls;
use super::erased::Erased;
use super::stop::{Errno, Payload, Stop, catch};
use crate::error::At;
use alloc::sync::Arc;
use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, Ordering};

/// A closure that C calls from one thread at a time.
pub struct KeptMut<F> {
    pub(super) closure: UnsafeCell<F>,
    running: AtomicBool,
}

// SAFETY: only who takes `running` from false to true reaches the closure, on one thread at a time.
unsafe impl<F: Send> Sync for KeptMut<F> {}

/// A closure that C calls from several threads at once.
pub struct KeptFn<F>(pub(super) F);

/// A closure that C calls once.
pub struct KeptOnce<F> {
    pub(super) closure: UnsafeCell<Option<F>>,
    pub(super) called: AtomicBool,
}

// SAFETY: only who takes `called` from false to true reaches the closure.
unsafe impl<F: Send> Sync for KeptOnce<F> {}

impl<F> KeptMut<F> {
    /// Keeps the closure.
    #[inline]
    pub fn new(closure: F) -> Arc<Self> {
        Arc::new(Self { closure: UnsafeCell::new(closure), running: AtomicBool::new(false) })
    }

    /// Calls the closure by `body`, which converts for it; `fail` is what C gets if that cannot be, or ends otherwise.
    ///
    /// # Safety
    ///
    /// `kept` is what C got for a closure that it has not released.
    #[inline]
    pub unsafe fn call<N>(
        kept: *const Self,
        fail: N,
        at: &'static At,
        body: impl FnOnce(&mut F) -> Result<N, Stop<Erased>>,
    ) -> N {
        // SAFETY: the caller's promise.
        let held = unsafe { hold(kept) };
        let is_busy = Calls::has_stopped() || {
            let entered = held.running.swap(true, Ordering::Acquire);
            if entered {
                Calls::leave(Stop::Reentered(at));
            }
            entered
        };
        if is_busy {
            return release(held, fail);
        }
        let errno = Errno::save();
        let answer = {
            // SAFETY: `running` was false, so that no other reference to the closure is alive, and none is made until it
            // is false again.
            let closure = unsafe { &mut *held.closure.get() };
            answered(catch(|| body(closure)), fail)
        };
        held.running.store(false, Ordering::Release);
        let answer = release(held, answer);
        errno.restore();
        answer
    }
}

impl<F> KeptFn<F> {
    /// Keeps the closure.
    #[inline]
    pub fn new(closure: F) -> Arc<Self> {
        Arc::new(Self(closure))
    }

    /// As of [`KeptMut`].
    ///
    /// # Safety
    ///
    /// `kept` is what C got for a closure that it has not released.
    #[inline]
    pub unsafe fn call<N>(
        kept: *const Self,
        fail: N,
        _at: &'static At,
        body: impl FnOnce(&F) -> Result<N, Stop<Erased>>,
    ) -> N {
        // SAFETY: the caller's promise.
        let held = unsafe { hold(kept) };
        if Calls::has_stopped() {
            return release(held, fail);
        }
        let errno = Errno::save();
        let answer = answered(catch(|| body(&held.0)), fail);
        let answer = release(held, answer);
        errno.restore();
        answer
    }
}

impl<F> KeptOnce<F> {
    /// Keeps the closure.
    #[inline]
    pub fn new(closure: F) -> Arc<Self> {
        Arc::new(Self { closure: UnsafeCell::new(Some(closure)), called: AtomicBool::new(false) })
    }

    /// Calls the closure by `body`, which converts for it, and releases it; as of [`KeptMut`].
    ///
    /// # Safety
    ///
    /// `kept` is what C got for a closure that it has not called.
    #[inline]
    pub unsafe fn call<N>(
        kept: *const Self,
        fail: N,
        _at: &'static At,
        body: impl FnOnce(F) -> Result<N, Stop<Erased>>,
    ) -> N {
        // SAFETY: C calls once, which the caller promises: its count is this call's now.
        let held = unsafe { Arc::from_raw(kept) };
        let errno = Errno::save();
        let was_called = held.called.swap(true, Ordering::Acquire);
        // SAFETY: `called` was false and stays true: nobody else reaches the closure.
        let closure = if was_called { None } else { unsafe { (*held.closure.get()).take() } };
        let answer = match closure {
            Some(closure) if Calls::has_stopped() => release(closure, fail),
            Some(closure) => answered(catch(|| body(closure)), fail),
            None => fail,
        };
        let answer = release(held, answer);
        errno.restore();
        answer
    }
}

/// One more count, for the length of a call.
///
/// # Safety
///
/// C has a count.
#[inline(always)]
unsafe fn hold<T>(kept: *const T) -> Arc<T> {
    // SAFETY: the pointer is of `Arc::as_ptr`, and somebody has a count, as the caller promises.
    unsafe { Arc::increment_strong_count(kept) };
    // SAFETY: of the count that was just added.
    unsafe { Arc::from_raw(kept) }
}

/// What C gets; the rest waits for the wrapper.
#[inline(always)]
fn answered<N>(ended: Result<Result<N, Stop<Erased>>, Payload>, fail: N) -> N {
    match ended {
        Ok(Ok(answer)) => answer,
        Ok(Err(stop)) => {
            Calls::leave(stop);
            fail
        }
        Err(payload) => {
            Calls::panicked(payload);
            fail
        }
    }
}

/// Drops what may be the last of its kind, so that it may panic.
#[inline(always)]
fn release<T, N>(value: T, answer: N) -> N {
    if let Err(payload) = catch(|| drop(value)) {
        Calls::panicked(payload);
    }
    answer
}

/// C's destructor: it is done with what it got.
///
/// # Safety
///
/// `kept` is NULL, or what C got for a value that it has not released, and releases now.
pub unsafe fn destroy<T>(kept: *const T) {
    if kept.is_null() {
        return;
    }
    let errno = Errno::save();
    // SAFETY: the caller's promise: this is C's count.
    release(unsafe { Arc::from_raw(kept) }, ());
    errno.restore();
}
