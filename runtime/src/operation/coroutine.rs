//! Starting an operation, and reading it back.
#![allow(unsafe_code, reason = "polls the coroutine in the record")]

use core::future::Future;
use core::mem;
use core::pin::Pin;
use core::task::{Context, Poll, Waker};

use super::event::Event;
use super::op::Op;
use super::record::Record;
use super::slab;
use super::token::Token;
use super::word::Stage;

/// Starts an operation: `make` makes its coroutine, which is put where it stays and polled, up to its call of C.
///
/// All that C gets the address of are locals of the coroutine: it stays where it is until C is done, and is dropped only
/// then. It is polled once more, by who awaits the operation, after the end; so it awaits no other future than one of
/// its token's, once. If it returns at its first poll, there is nothing to wait for.
///
/// # Safety
///
/// - What the coroutine holds where it awaits may be used and dropped on another thread.
/// - It awaits one future, made by its token, and no one else awaits one of that token.
/// - From the call of C until the end it neither returns nor unwinds, unless C has nothing of its locals.
#[inline]
pub unsafe fn start<R, F>(event: &'static Event<R>, make: impl FnOnce(Token<R>) -> F) -> Op<F::Output>
where
    R: Send + 'static,
    F: Future + 'static,
{
    let record = slab::take();
    let generation = record.word.generation();
    let unused = Over { record, generation };
    let coroutine = make(Token::new(record, generation));
    mem::forget(unused);
    // SAFETY: the record comes from the free list: it is this thread's alone, and without a payload.
    unsafe { record.fill(event.kind(), coroutine) };
    record.word.arm(generation);
    // SAFETY: an `F` was put there, and this thread waits. Pinned: it stays until it is dropped there.
    match unsafe { resume::<F>(record, generation) } {
        Poll::Ready(value) => Op::ready(value),
        Poll::Pending => Op::running(record, generation, resume::<F>),
    }
}

/// Polls the coroutine. If it returns or panics, it is dropped, and the operation over.
///
/// # Safety
///
/// The payload is an `F`; the caller waits for this operation. If this returns a value or panics, he does no longer.
#[inline]
pub(super) unsafe fn resume<F: Future>(record: &'static Record, generation: usize) -> Poll<F::Output> {
    let ended = Ended { record, generation, drop: Record::drop_payload_of::<F> };
    let mut context = Context::from_waker(Waker::noop());
    // SAFETY: the payload is an `F` and the caller's, by his promise. It was moved there before it was first polled, and is
    // dropped there.
    let polled =
        unsafe { record.payload::<F, _>(|coroutine| Pin::new_unchecked(&mut *coroutine).poll(&mut context)) };
    if polled.is_pending() {
        mem::forget(ended);
    }
    polled
}

/// Ends an operation when it is dropped, for who waits.
pub(super) struct Ended {
    pub(super) record: &'static Record,
    pub(super) generation: usize,
    /// How the payload is dropped.
    pub(super) drop: unsafe fn(&Record),
}

impl Drop for Ended {
    #[inline]
    fn drop(&mut self) {
        let leaving = Leaving { record: self.record, generation: self.generation };
        // SAFETY: who waits has the payload, and does not drop it again.
        unsafe { (self.drop)(self.record) };
        drop(leaving);
    }
}

/// Leaves an operation that has no payload any more, even if dropping that panicked.
struct Leaving {
    record: &'static Record,
    generation: usize,
}

impl Drop for Leaving {
    #[inline]
    fn drop(&mut self) {
        let Self { record, generation } = *self;
        match record.word.stage(generation) {
            Stage::Done => finished(record, generation),
            // `at_once` has withdrawn it.
            Stage::Over => slab::free(record),
            _ if record.word.withdraw(generation) => slab::free(record),
            _ => called_back(record, generation),
        }
    }
}

/// C is calling back, although the coroutine did not wait: who is last frees the record.
#[cold]
fn called_back(record: &'static Record, generation: usize) {
    // SAFETY: who waits has the payload, which is dropped.
    unsafe { record.forget_payload() };
    if record.word.detach() {
        finished(record, generation);
    }
}

/// Frees the record of an operation that is done, whose payload is dropped.
#[inline]
fn finished(record: &'static Record, generation: usize) {
    let over = Over { record, generation };
    // SAFETY: it is done, and the caller, who waited, takes all.
    unsafe { record.drop_brought() };
    drop(over);
}

/// Frees the record of an operation of which nothing is left when it is dropped.
struct Over {
    record: &'static Record,
    generation: usize,
}

impl Drop for Over {
    #[inline]
    fn drop(&mut self) {
        self.record.word.retire(self.generation);
        slab::free(self.record);
    }
}
