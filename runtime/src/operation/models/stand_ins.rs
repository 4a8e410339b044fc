//! Stand-ins for C, for what it is given, and for an executor.

use core::cell::Cell;
use core::ffi::c_void;
use core::pin::Pin;
use core::task::{Context, Poll, Waker};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Wake;

use loom::cell::UnsafeCell;
use loom::sync::Notify;
use loom::thread::{self, JoinHandle};

use crate::error::At;
use crate::operation::generated::{End, Event, Token, complete, start};
use crate::operation::op::Op;

pub(super) static AT: At = At { function: "stand_in", parameter: "" };
pub(super) static EVENT: Event<usize> = Event::new(&AT);

std::thread_local! {
    static LATE: Cell<bool> = const { Cell::new(false) };
}

/// Tries all orders, but for those in which a thread is interrupted more often than this where it need not be.
///
/// Twice: starting from the order in which threads that are started wait for the first one, and from the one in which
/// that lets them run first wherever it is [`late`]. Of an atomic, loom remembers its last use only, and finds from either
/// order some that it does not find from the other.
pub(super) fn model(interruptions: usize, run: impl Fn() + Sync + Send + 'static) {
    let run = Arc::new(run);
    for late in [false, true] {
        LATE.set(late);
        let mut builder = loom::model::Builder::new();
        builder.preemption_bound = Some(interruptions);
        let run = run.clone();
        builder.check(move || run());
    }
}

/// Here other threads may come first.
pub(super) fn late() {
    if LATE.get() {
        thread::yield_now();
    }
}

/// What C is given: memory in which it writes until it has called back, and no longer.
pub(super) struct Owner(pub(super) Memory);

/// What C has of it. Loom sees who uses it, and when; it is not freed before the model ends.
#[derive(Clone)]
pub(super) struct Memory(Arc<Inner>);

struct Inner {
    cell: UnsafeCell<usize>,
    drops: AtomicUsize,
}

// SAFETY: loom panics where two threads would use the cell at once.
unsafe impl Send for Inner {}
// SAFETY: as above.
unsafe impl Sync for Inner {}

impl Owner {
    pub(super) fn new() -> (Self, Memory) {
        let memory = Memory(Arc::new(Inner { cell: UnsafeCell::new(0), drops: AtomicUsize::new(0) }));
        (Self(memory.clone()), memory)
    }

    pub(super) fn read(&self) -> usize {
        // SAFETY: loom panics where another thread would write meanwhile.
        self.0.0.cell.with(|value| unsafe { *value })
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        // As good as freed: nobody may use it at the same time, or later.
        self.0.write(usize::MAX);
        self.0.0.drops.fetch_add(1, Ordering::Relaxed);
    }
}

impl Memory {
    pub(super) fn write(&self, value: usize) {
        assert_eq!(self.drops(), 0, "C wrote into what was dropped");
        // SAFETY: loom panics where another thread would use it meanwhile.
        self.0.cell.with_mut(|place| unsafe { *place = value });
    }

    pub(super) fn drops(&self) -> usize {
        self.0.drops.load(Ordering::Relaxed)
    }
}

/// A token, as C has it.
#[derive(Clone, Copy)]
pub(super) struct Native(*mut c_void);

// SAFETY: it is a number.
unsafe impl Send for Native {}

impl Native {
    /// Writes, and calls back.
    pub(super) fn ends(self, memory: &Memory, value: usize) -> bool {
        memory.write(value);
        self.calls(value)
    }

    /// Calls back.
    pub(super) fn calls(self, value: usize) -> bool {
        complete(&EVENT, self.0, || value)
    }

    pub(super) fn number(self) -> usize {
        self.0.addr()
    }

    pub(super) fn of(number: usize) -> Self {
        Self(core::ptr::without_provenance_mut(number))
    }
}

/// An operation whose `call` of C accepts; it returns the result and the owner.
pub(super) fn pending<T: 'static>(
    owner: Owner,
    call: impl FnOnce(Native) -> T + 'static,
) -> (Op<(usize, Owner)>, T) {
    let slot = Arc::new(std::sync::Mutex::new(None));
    let called = slot.clone();
    let make = move |token: Token<usize>| async move {
        let owner = owner;
        *called.lock().unwrap() = Some(call(Native(token.native())));
        drop(called);
        match token.wait().await {
            End::Completed(result) => (result, owner),
            End::Cancelled => panic!("nobody cancelled"),
        }
    };
    // SAFETY: only the owner is held across the await, and it is `Send`.
    let op = unsafe { start(&EVENT, make) };
    late();
    let answer = slot.lock().unwrap().take();
    (op, answer.expect("C was called"))
}

/// An operation that a thread of C's ends, and that thread.
pub(super) fn ended_by_thread(value: usize) -> (Op<(usize, Owner)>, Memory, JoinHandle<bool>) {
    let (owner, memory) = Owner::new();
    let lent = memory.clone();
    let (op, thread) = pending(owner, move |native| thread::spawn(move || native.ends(&lent, value)));
    (op, memory, thread)
}

/// Someone who waits to be woken.
pub(super) struct Sleeper(Arc<Bell>);

struct Bell(Notify);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.0.notify();
    }
}

impl Sleeper {
    pub(super) fn new() -> Self {
        Self(Arc::new(Bell(Notify::new())))
    }

    pub(super) fn waker(&self) -> Waker {
        Waker::from(self.0.clone())
    }

    /// Polls once.
    pub(super) fn poll<F: Future + Unpin>(&self, future: &mut F) -> Poll<F::Output> {
        late();
        Pin::new(future).poll(&mut Context::from_waker(&self.waker()))
    }

    /// Polls until it is ready, and sleeps meanwhile: loom says so if nobody wakes it.
    pub(super) fn wait<F: Future + Unpin>(&self, future: &mut F) -> F::Output {
        loop {
            if let Poll::Ready(value) = self.poll(future) {
                return value;
            }
            self.0.0.wait();
        }
    }

    /// How many wakers of it there are.
    pub(super) fn wakers(&self) -> usize {
        Arc::strong_count(&self.0) - 1
    }
}

/// Waits for the end of an operation.
pub(super) fn wait<F: Future + Unpin>(mut future: F) -> F::Output {
    let sleeper = Sleeper::new();
    let value = sleeper.wait(&mut future);
    drop(future);
    value
}
