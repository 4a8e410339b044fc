//! Stand-ins for C, for what it is given, and for an executor.

use core::ffi::c_void;
use core::pin::pin;
use core::sync::atomic::{AtomicUsize, Ordering};
use core::task::{Context, Poll, Waker};
use std::sync::Arc;
use std::task::Wake;
use std::thread::{self, Thread};

use crate::error::At;
use crate::operation::generated::{End, Event, Token, complete, start};
use crate::operation::op::Op;

/// How often a test tries what may go one way or another.
pub(super) const TIMES: usize = if cfg!(miri) { 3 } else { 300 };

pub(super) static AT: At = At { function: "stand_in", parameter: "" };
pub(super) static NUMBER: Event<u32> = Event::new(&AT);

/// A token, as C has it.
#[derive(Clone, Copy)]
pub(super) struct Native(pub(super) *mut c_void);

// SAFETY: it is a number.
unsafe impl Send for Native {}

impl Native {
    pub(super) fn calls(self, number: u32) -> bool {
        complete(&NUMBER, self.0, || number)
    }

    /// Calls back on a thread.
    pub(super) fn calls_later(self, number: u32) -> thread::JoinHandle<bool> {
        thread::spawn(move || self.calls(number))
    }
}

/// How often the owners of one test were dropped.
#[derive(Clone, Default)]
pub(super) struct Drops(Arc<AtomicUsize>);

/// Memory, that counts when it is dropped.
pub(super) struct Owner {
    _bytes: Vec<u8>,
    drops: Drops,
}

impl Drops {
    pub(super) fn owner(&self) -> Owner {
        Owner { _bytes: vec![0; 8], drops: self.clone() }
    }

    pub(super) fn count(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.drops.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// An operation whose `call` of C accepts; it returns the number and the owner.
pub(super) fn pending<P: Send + 'static>(owner: P, call: impl FnOnce(Native) + 'static) -> Op<(u32, P)> {
    let make = |token: Token<u32>| async move {
        let owner = owner;
        call(Native(token.native()));
        match token.wait().await {
            End::Completed(number) => (number, owner),
            End::Cancelled => panic!("nobody cancelled"),
        }
    };
    // SAFETY: only the owner is held across the await, and it is `Send`.
    unsafe { start(&NUMBER, make) }
}

/// The same, with the token for the test.
pub(super) fn running<P: Send + 'static>(owner: P) -> (Op<(u32, P)>, Native) {
    let token = Arc::new(AtomicUsize::new(0));
    let place = token.clone();
    let op = pending(owner, move |native| place.store(native.0.addr(), Ordering::SeqCst));
    (op, Native(core::ptr::without_provenance_mut(token.load(Ordering::SeqCst))))
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
    poll_with(future, Waker::noop())
}

pub(super) fn poll_with<F: Future + Unpin>(future: &mut F, waker: &Waker) -> Poll<F::Output> {
    core::pin::Pin::new(future).poll(&mut Context::from_waker(waker))
}

/// What is ready.
#[track_caller]
pub(super) fn ready<F: Future + Unpin>(mut future: F) -> F::Output {
    match poll(&mut future) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it is not ready"),
    }
}
