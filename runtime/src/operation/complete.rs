//! The end of an operation, as C's callback brings it.
#![allow(unsafe_code, reason = "has the cells of the record that belong to who brings the end")]

use core::ffi::c_void;
use core::mem;
use core::ptr;
use core::task::Waker;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::event::{Brought, Event, EventKind, Words};
use super::record::Record;
use super::slab;
use super::token;
use super::word::Refusal;
use crate::errno;

/// Ends an operation: called by C's callback, on any thread, at any time, with anything for a token. What is not an
/// operation of this event, and still running, is refused and counted, and `result` is not called.
///
/// `result` copies out what C shows in the callback only; if it panics, the panic goes on where the operation is awaited.
/// This does not unwind: if dropping what nobody waits for panics, or waking, the program aborts. It leaves C's errno as
/// it is.
#[inline]
pub fn complete<R>(event: &'static Event<R>, token: *mut c_void, result: impl FnOnce() -> R) -> bool
where
    R: Send + 'static,
{
    match claim(event.kind(), token) {
        Ok((record, waker)) => {
            bring(record, waker, result);
            true
        }
        Err(refusal) => {
            refusal.count();
            event.kind().refuse();
            false
        }
    }
}

/// Whoever gets a record brings the end of its operation; and whether there is a waker.
#[inline]
fn claim(event: &'static EventKind, token: *mut c_void) -> Result<(&'static Record, bool), Refusal> {
    let (record, generation) = token::find(token).ok_or(Refusal::Stray)?;
    let seen = record.word.claimable(generation)?;
    // If the record becomes another operation's after this, so does the generation, and the claim fails.
    if !ptr::eq(record.event(), event) {
        return Err(Refusal::Stray);
    }
    Ok((record, record.word.claim(generation, seen)?))
}

#[inline]
fn bring<R: 'static>(record: &'static Record, waker: bool, result: impl FnOnce() -> R) {
    let errno = errno::get();
    let aborts = no_unwind();
    // Nobody sees what the panic left half done: it goes on where the operation is awaited.
    let brought = match catch_unwind(AssertUnwindSafe(result)) {
        Ok(result) => Brought::Result(Words::new(result)),
        Err(payload) => Brought::Panicked(payload),
    };
    // SAFETY: it was claimed for this; the result is of the type of the event that was claimed with.
    if let Some(waker) = unsafe { end(record, brought, waker) } {
        waker.wake();
    }
    aborts.ended();
    errno::set(errno);
}

/// Brings the end: for who has claimed it, who has the record no longer after this. The waker of who waits, if any. While
/// closures of the operation run, this is left to the last of them.
///
/// # Safety
///
/// The caller claimed it, and `waker` is what that told. A result is of the type of the operation's event.
#[inline]
pub(super) unsafe fn end(record: &'static Record, brought: Brought, waker: bool) -> Option<Waker> {
    // SAFETY: the cell is the caller's, who has claimed, until it is done.
    record.brought.with_mut(|cell| unsafe { *cell = brought });
    // SAFETY: the event is not NULL, since `fill` has set it, and 'static; the record is still this operation's.
    if unsafe { (*record.event()).has_closures } && !record.running.may_end() {
        return None;
    }
    // SAFETY: the caller's promise; what was brought is written.
    unsafe { finish(record, waker) }
}

/// The operation is done.
///
/// # Safety
///
/// The caller claimed it, or has taken that over; what was brought is written. `waker` is what the claim told.
#[inline]
pub(super) unsafe fn finish(record: &'static Record, waker: bool) -> Option<Waker> {
    // SAFETY: a waker was there at the claim, so the cell is the caller's, who only reads it, once.
    let waker = waker.then(|| record.waker.with(|cell| unsafe { ptr::read(cell).assume_init() }));
    if record.word.finish() {
        free_detached(record);
        return None;
    }
    waker
}

/// Takes all: nobody waited for the end that has come. What C was given is dropped here, on C's thread, unless C is to be
/// left alone there.
#[cold]
fn free_detached(record: &'static Record) {
    if crate::handle::is_anything_busy() {
        // A thread that cannot be had leaves all as it is, for ever.
        let thread = std::thread::Builder::new().name("pinvoke-drop".into());
        // SAFETY: who waited has left, and it is done, so all is the caller's, who hands it on.
        drop(thread.spawn(move || unsafe { free(record) }));
        return;
    }
    // SAFETY: as above.
    unsafe { free(record) };
}

/// # Safety
///
/// The operation is done and nobody waits for it: all of the record is the caller's.
unsafe fn free(record: &'static Record) {
    let generation = record.word.generation();
    // SAFETY: all is the caller's. The payload may be dropped on any thread, by the promise to `start`.
    unsafe {
        record.drop_payload();
        record.drop_brought();
    }
    record.word.retire(generation);
    slab::free_on_any_thread(record);
}

/// Until it has [`ended`](NoUnwind::ended), a panic aborts the program.
#[must_use]
pub struct NoUnwind(());

/// From here on nothing may unwind: C has what is on the stack, or in the coroutine.
#[inline]
pub fn no_unwind() -> NoUnwind {
    NoUnwind(())
}

impl NoUnwind {
    /// From here on it may.
    #[inline]
    pub fn ended(self) {
        mem::forget(self);
    }
}

impl Drop for NoUnwind {
    fn drop(&mut self) {
        std::process::abort();
    }
}
