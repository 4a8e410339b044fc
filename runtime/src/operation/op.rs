//! The future of an operation.
#![allow(unsafe_code, reason = "waits for operations in records")]

use core::fmt;
use core::future::Future;
use core::mem::{self, ManuallyDrop};
use core::pin::Pin;
use core::task::{Context, Poll};

use super::record::Record;
use super::waiting::Waiting;

/// An asynchronous call: C is at it already. Await it for its result, with all that was given to C.
///
/// Dropping it asks C to cancel, where the declaration says how, and does not wait: what C uses stays with C until it has
/// called back, and is dropped then, by the thread that does. To have it back, await [`cancel`](Self::cancel).
///
/// `mem::forget` loses the memory of the operation, and what was given to it.
#[must_use = "the call is running; dropping this asks C to cancel, and loses what was given to it"]
pub struct Op<T> {
    state: State<T>,
}

enum State<T> {
    Ready(T),
    Running(Running<T>),
    Taken,
}

/// How a coroutine is polled after the end.
type Resume<T> = unsafe fn(&'static Record, usize) -> Poll<T>;

struct Running<T> {
    waiting: Waiting,
    resume: Resume<T>,
}

/// What [`Op::cancel`] returns: the end of the operation, however it came.
#[must_use = "C was asked to cancel; the operation has ended, and what was given to it is back, when this is awaited"]
pub struct Cancel<T>(Op<T>);

// Nothing in it is pinned: the value is only ever moved out.
impl<T> Unpin for Op<T> {}

impl<T> Op<T> {
    #[inline]
    pub(super) fn ready(value: T) -> Self {
        Self { state: State::Ready(value) }
    }

    /// The caller waits for the operation, whose coroutine returns a `T`, and now this does.
    #[inline]
    pub(super) fn running(record: &'static Record, generation: usize, resume: Resume<T>) -> Self {
        Self { state: State::Running(Running { waiting: Waiting { record, generation }, resume }) }
    }

    /// Asks C to cancel, where the declaration says how. The future that this returns is ready at the end of the operation:
    /// cancelled, or completed all the same.
    pub fn cancel(self) -> Cancel<T> {
        if let State::Running(running) = &self.state {
            running.waiting.ask();
        }
        Cancel(self)
    }

    /// Whether it would be ready if it were polled.
    pub fn is_finished(&self) -> bool {
        match &self.state {
            State::Running(running) => running.waiting.is_done(),
            State::Ready(_) | State::Taken => true,
        }
    }

    /// Gives the operation up: what was given to C is dropped now.
    ///
    /// # Safety
    ///
    /// C does not use it any more: the library, or what the operation belongs to, was shut down. It is no call that runs on
    /// a pool's thread; those end by themselves.
    pub unsafe fn abandon(self) {
        if let State::Running(running) = &self.state {
            // SAFETY: the caller's promise.
            unsafe { running.waiting.abandon() };
        }
    }
}

impl<T> Future for Op<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let this = self.get_mut();
        if let State::Running(running) = &this.state {
            if !running.waiting.poll(context.waker()) {
                return Poll::Pending;
            }
        }
        match mem::replace(&mut this.state, State::Taken) {
            State::Ready(value) => Poll::Ready(value),
            State::Running(running) => Poll::Ready(running.finish()),
            State::Taken => panic!("an operation was polled after it was ready"),
        }
    }
}

impl<T> Running<T> {
    /// Reads back what is done.
    fn finish(self) -> T {
        let resume = self.resume;
        // `resume` ends the operation.
        let Waiting { record, generation } = *ManuallyDrop::new(self.waiting);
        // SAFETY: `start` gave this function together with this record and its generation; `waiting` waited, and does
        // no longer.
        match unsafe { resume(record, generation) } {
            Poll::Ready(value) => value,
            Poll::Pending => unreachable!("the coroutine of an operation awaits its end, and nothing else"),
        }
    }
}

impl<T> Future for Cancel<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        Pin::new(&mut self.0).poll(context)
    }
}

impl<T> fmt::Debug for Op<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Op").field("finished", &self.is_finished()).finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Cancel<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Cancel").field(&self.0).finish()
    }
}
