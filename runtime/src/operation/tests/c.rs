//! Stand-ins for C, and for an executor.

use core::ffi::c_void;
use core::pin::pin;
use core::sync::atomic::{AtomicUsize, Ordering};
use core::task::{Context, Poll, Waker};
use std::sync::Arc;
use std::task::Wake;
use std::thread::{self, Thread};

use crate::error::At;
use crate::operation::generated::{End, Event, Token, start};
use crate::operation::op::Op;

pub(super) static AT: At = At { function: "stand_in", parameter: "" };

/// A token, as C has it.
#[derive(Clone, Copy)]
pub(super) struct Native(pub(super) *mut c_void);

// SAFETY: it is a number.
unsafe impl Send for Native {}

impl Native {
    pub(super) fn get(self) -> *mut c_void {
        self.0
    }
}

/// An owner that counts how often it is dropped.
pub(super) struct Owner(Arc<AtomicUsize>);

/// How often the owners of one test were dropped.
#[derive(Clone, Default)]
pub(super) struct Drops(Arc<AtomicUsize>);

impl Drops {
    pub(super) fn owner(&self) -> Owner {
        Owner(self.0.clone())
    }

    pub(super) fn count(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// An operation whose `call` of C accepts; it returns the result and the owner.
pub(super) fn pending<R: Send + 'static, P: Send + 'static>(
    event: &'static Event<R>,
    owner: P,
    call: impl FnOnce(Native) + 'static,
) -> Op<(End<R>, P)> {
    let make = |token: Token<R>| async move {
        let owner = owner;
        call(Native(token.native()));
        let end = token.wait().await;
        (end, owner)
    };
    // SAFETY: only the owner is held across the await, and it is `Send`.
    unsafe { start(event, make) }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

pub(super) fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            return value;
        }
        thread::park();
    }
}

/// Polls once, with a waker that wakes nobody.
pub(super) fn poll<F: Future + Unpin>(future: &mut F) -> Poll<F::Output> {
    core::pin::Pin::new(future).poll(&mut Context::from_waker(Waker::noop()))
}
