//! Calls that block, on a thread of a pool: an operation like any other, ended by the pool instead of by C.
#![allow(unsafe_code, reason = "the pool's thread works in the record")]

use core::cell::UnsafeCell;
use core::future::Future;
use core::marker::PhantomPinned;
use core::mem;
use core::pin::Pin;
use core::ptr;
use core::sync::atomic::{AtomicBool, Ordering};
use core::task::{Context, Poll};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use super::complete::complete;
use super::coroutine::start;
use super::event::{Event, Payload};
use super::op::Op;
use super::record::Cancel;
use super::token::{Cancels, Token};
use crate::error::At;

/// What a pool runs, with all it needs.
#[diagnostic::on_unimplemented(
    message = "this call takes or returns what stays on one thread",
    label = "a call that blocks runs on a thread of the pool: what goes there, and what comes back, must be `Send`",
    note = "of a C handle, say `send` on its type if C allows that; else the call cannot be `async`",
    note = "of memory that C allocated, return a copy: `copy, free = FUNCTION` instead of `own, free = FUNCTION`"
)]
pub trait Task: Send + 'static {
    /// What the operation is awaited for.
    type Output: Send + 'static;

    /// Does it, on a thread of the pool.
    fn run(self) -> Self::Output;

    /// Does not: the operation was cancelled, or dropped, before a thread had time for it, or the pool drops what it has.
    /// What was given to the operation comes back all the same.
    fn cancelled(self) -> Self::Output;
}

/// What ends the operations of one function that blocks: their jobs alone. As an [`Event`], whoever guesses a token could
/// end one whose job is still at work.
pub struct Offloaded(Event<()>);

impl Offloaded {
    /// Of a function.
    pub const fn new(at: &'static At) -> Self {
        Self(Event::new(at))
    }
}

/// A task of two closures, of which only one is called, with what both need.
pub struct Work<S, R, C> {
    state: S,
    run: R,
    cancelled: C,
}

/// A task of two closures.
#[inline]
pub fn work<S, T, R: FnOnce(S) -> T, C: FnOnce(S) -> T>(state: S, run: R, cancelled: C) -> Work<S, R, C> {
    Work { state, run, cancelled }
}

#[diagnostic::do_not_recommend]
impl<S, T, R, C> Task for Work<S, R, C>
where
    S: Send + 'static,
    T: Send + 'static,
    R: FnOnce(S) -> T + Send + 'static,
    C: FnOnce(S) -> T + Send + 'static,
{
    type Output = T;

    #[inline]
    fn run(self) -> T {
        (self.run)(self.state)
    }

    #[inline]
    fn cancelled(self) -> T {
        (self.cancelled)(self.state)
    }
}

/// An operation that is the end of a task, and the task for a pool. Cancelling it before a thread has begun means that the
/// task is not run.
///
/// A panic of the task goes on where the operation is awaited.
#[inline]
pub fn offload<T: Task>(Offloaded(event): &'static Offloaded, task: T) -> (Op<T::Output>, Job) {
    let mut token = None;
    // SAFETY: the task and its output are `Send`, as is a panic's payload, and `Desk` awaits only its token's end. It returns
    // after the end, and does not unwind before.
    let op = unsafe {
        start(event, |its| {
            token = Some(its);
            Desk::new(event, its, task)
        })
    };
    let token = token.expect("`start` calls `make`");
    // SAFETY: the desk was put there, and is dropped only after the end, which only the job brings: nobody else has the event.
    let desk = unsafe { token.place::<Desk<T>>() };
    (op, Job { desk: desk.cast(), work: Desk::<T>::work })
}

/// A call that a [`Pool`](crate::Pool) runs, on any thread, once. Dropped instead of run, the operation that waits for it
/// ends as cancelled, and gives its owners back.
#[must_use = "a job that is dropped cancels its operation"]
pub struct Job {
    desk: *const (),
    work: unsafe fn(*const (), bool),
}

// SAFETY: the job is the only one who works at the desk until the operation ends; the task was given to it from the thread that
// started the operation, and what it works with is `Send`.
unsafe impl Send for Job {}

impl Job {
    /// Makes the call, on this thread. It does not unwind: a panic of the call goes on where the operation is awaited.
    #[inline]
    pub fn run(self) {
        let job = mem::ManuallyDrop::new(self);
        // SAFETY: `offload` made both of one `T`, and this is not dropped, so nothing calls it again.
        unsafe { (job.work)(job.desk, true) };
    }
}

impl core::fmt::Debug for Job {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.debug_struct("Job").finish_non_exhaustive()
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        // SAFETY: as in `run`, which has not run.
        unsafe { (self.work)(self.desk, false) };
    }
}

/// The payload of an offloaded operation.
struct Desk<T: Task> {
    event: &'static Event<()>,
    token: Token<()>,
    cancelled: AtomicBool,
    /// Of the job until the end; then of who has the payload.
    paper: UnsafeCell<Paper<T>>,
    _stays: PhantomPinned,
}

enum Paper<T: Task> {
    Task(T),
    Output(T::Output),
    Panicked(Payload),
    Gone,
}

impl<T: Task> Desk<T> {
    #[inline]
    fn new(event: &'static Event<()>, token: Token<()>, task: T) -> Self {
        let paper = UnsafeCell::new(Paper::Task(task));
        Self { event, token, cancelled: AtomicBool::new(false), paper, _stays: PhantomPinned }
    }

    /// # Safety
    ///
    /// A `Desk<T>` whose operation has not ended; called once.
    unsafe fn work(desk: *const (), run: bool) {
        // SAFETY: by the caller's promise it is there until this ends the operation, in its last line.
        let desk = unsafe { &*desk.cast::<Self>() };
        let (event, token, paper) = (desk.event, desk.token.native(), desk.paper.get());
        // SAFETY: the paper is the job's until the end, and nothing else refers to it.
        if let Paper::Task(task) = unsafe { mem::replace(&mut *paper, Paper::Gone) } {
            // It is only a wish: nothing else depends on when it is seen.
            let run = run && !desk.cancelled.load(Ordering::Relaxed);
            // Nobody sees what the panic left half done: it goes on where the operation is awaited.
            let end = catch_unwind(AssertUnwindSafe(|| if run { task.run() } else { task.cancelled() }));
            // SAFETY: as above.
            unsafe { *paper = end.map_or_else(Paper::Panicked, Paper::Output) };
        }
        complete(event, token, || ());
    }

    /// # Safety
    ///
    /// The flag of a desk that is there.
    unsafe fn cancel(flag: *const ()) -> bool {
        // SAFETY: the caller's promise.
        unsafe { (*flag.cast::<AtomicBool>()).store(true, Ordering::Relaxed) };
        true
    }
}

impl<T: Task> Future for Desk<T> {
    type Output = T::Output;

    #[inline]
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<T::Output> {
        let this = self.into_ref().get_ref();
        let cancel = || Cancel {
            closure: ptr::from_ref(&this.cancelled).cast(),
            ask: Self::cancel,
            cancels: Cancels::Calls,
        };
        // SAFETY: the flag is part of the payload; setting it needs no order among threads.
        if unsafe { this.token.end_or(cancel) }.is_pending() {
            return Poll::Pending;
        }
        // SAFETY: the operation has ended, so the paper is that of who has the payload: of who polls it.
        match unsafe { mem::replace(&mut *this.paper.get(), Paper::Gone) } {
            Paper::Output(output) => Poll::Ready(output),
            Paper::Panicked(payload) => resume_unwind(payload),
            Paper::Task(_) | Paper::Gone => {
                unreachable!("the job ends the operation when it has written its output")
            }
        }
    }
}
