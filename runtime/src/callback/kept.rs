//! Closures that C keeps: each in a block of its own, counted by who holds it. C has one count until it says that it is
//! done; every call under way has one, so that what is released while it runs is dropped when it leaves. A closure that is
//! being dropped may make C call it: the block outlives that, and nothing is called.
#![allow(unsafe_code, reason = "calls a closure through C's pointer, and counts who holds it")]

use super::calls::Calls;
use super::erased::Erased;
use super::keeper::{Keep, Kept, Share};
use super::later::Gone;
use super::stop::{Errno, Payload, Stop, catch};
use crate::error::At;
use alloc::sync::Arc;
use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, Ordering};

/// A closure that C calls from one thread at a time.
pub struct KeptMut<F> {
    closure: UnsafeCell<F>,
    running: AtomicBool,
    spent: AtomicBool,
}

// SAFETY: only who takes `running` from false to true reaches the closure, on one thread at a time.
unsafe impl<F: Send> Sync for KeptMut<F> {}

/// A closure that C calls from several threads at once.
pub struct KeptFn<F> {
    closure: F,
    spent: AtomicBool,
}

/// A closure that C calls once.
pub struct KeptOnce<F> {
    closure: UnsafeCell<Option<F>>,
    /// Called, which is how C gives it back.
    spent: AtomicBool,
}

// SAFETY: only who takes `spent` from false to true reaches the closure.
unsafe impl<F: Send> Sync for KeptOnce<F> {}

impl<F> Keep for KeptMut<F> {
    type Closure = F;

    fn into_closure(self) -> Option<F> {
        Some(self.closure.into_inner())
    }

    fn spent(&self) -> &AtomicBool {
        &self.spent
    }
}

impl<F> Keep for KeptFn<F> {
    type Closure = F;

    fn into_closure(self) -> Option<F> {
        Some(self.closure)
    }

    fn spent(&self) -> &AtomicBool {
        &self.spent
    }
}

impl<F> Keep for KeptOnce<F> {
    type Closure = F;

    fn into_closure(self) -> Option<F> {
        self.closure.into_inner()
    }

    fn spent(&self) -> &AtomicBool {
        &self.spent
    }
}

impl<F> KeptMut<F> {
    /// Keeps the closure.
    #[inline]
    pub fn new(closure: F) -> Arc<Self> {
        let [running, spent] = [const { AtomicBool::new(false) }; 2];
        Arc::new(Self { closure: UnsafeCell::new(closure), running, spent })
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
        let Some(held) = (unsafe { Share::hold(kept) }) else { return fail };
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
        Arc::new(Self { closure, spent: AtomicBool::new(false) })
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
        let Some(held) = (unsafe { Share::hold(kept) }) else { return fail };
        if Calls::has_stopped() {
            return release(held, fail);
        }
        let errno = Errno::save();
        let answer = answered(catch(|| body(&held.closure)), fail);
        let answer = release(held, answer);
        errno.restore();
        answer
    }
}

impl<F> KeptOnce<F> {
    /// Keeps the closure.
    #[inline]
    pub fn new(closure: F) -> Arc<Self> {
        Arc::new(Self { closure: UnsafeCell::new(Some(closure)), spent: AtomicBool::new(false) })
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
        // SAFETY: the caller's promise; while it runs, a further call holds the share as well.
        let Some(held) = (unsafe { Share::hold(kept) }) else { return fail };
        if held.spent.swap(true, Ordering::AcqRel) {
            return release(held, fail);
        }
        let errno = Errno::save();
        // SAFETY: `spent` was false and stays true: nobody else reaches the closure.
        let closure = unsafe { (*held.closure.get()).take() };
        let answer = match closure {
            Some(closure) if Calls::has_stopped() => release(closure, fail),
            Some(closure) => answered(catch(|| body(closure)), fail),
            None => fail,
        };
        // SAFETY: C calls once, which the caller promises: its share is this call's, the first one's.
        drop(unsafe { Share::of_c(kept) });
        let answer = release(held, answer);
        errno.restore();
        answer
    }
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

/// C's destructor: it is done with what it got, but not with what it is doing, so that the drop waits for the wrapper that
/// made it do that.
///
/// # Safety
///
/// `kept` is NULL, or what C got for a value that it has not released before this call, or whose release is under way; the
/// value borrows nothing that may end before it is dropped.
pub unsafe fn destroy<T: Keep>(kept: *const T) {
    if kept.is_null() {
        return;
    }
    // SAFETY: the caller's promise.
    let Some(held) = (unsafe { Share::hold(kept) }) else { return };
    // Dropping something else that C lets go of may make it do so with this again, before it has forgotten it.
    if held.spent().swap(true, Ordering::AcqRel) {
        return release(held, ());
    }
    // SAFETY: the caller's promise: this is C's share, and the first to take it.
    let share = unsafe { Share::of_c(kept) };
    // Before the share is, so that this is not what drops the closure.
    drop(held);
    Calls::let_go(Gone::Closure(Kept::new(share)));
}
