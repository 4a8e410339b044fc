//! A record: one operation after another, for ever at the same place. What C has of it is a number.
#![allow(unsafe_code, reason = "memory whose owner the word names")]

use core::mem::{MaybeUninit, align_of, size_of};
use core::ptr;
use core::task::Waker;
use std::boxed::Box;

use super::event::{Brought, EventKind};
use super::running::Running;
use super::sync::{AtomicPtr, AtomicU32, Cell, Ordering};
use super::token::Cancels;
use super::word::Word;

/// The place of an operation.
///
/// Who starts an operation has the record alone. Once it is armed there are two: *who waits* (the `Op`, or the thread that
/// polls the coroutine for the first time), and *who brings the end* (who has claimed it). Each cell says whose it is.
#[repr(align(128))]
pub(super) struct Record {
    pub(super) word: Word,
    /// The event that ends it. Written before it is armed; read by everyone who has a token.
    event: AtomicPtr<EventKind>,
    /// Of who brings the end, until it is done; then of who finds it done.
    pub(super) brought: Cell<Brought>,
    /// Of who waits while the word says that no waker is there; of who brings the end if there was one when he claimed.
    pub(super) waker: Cell<MaybeUninit<Waker>>,
    /// Of who waits.
    pub(super) cancel: Cell<Option<Cancel>>,
    /// Drops the payload. Of who has the payload.
    drop: Cell<unsafe fn(*mut u8)>,
    /// Of everyone.
    pub(super) running: Running,
    pub(super) index: u32,
    /// The next in the free list.
    pub(super) next: AtomicU32,
    /// Of who waits; if he has left, of who finds it done.
    payload: Cell<MaybeUninit<Place>>,
}

/// How C is asked to cancel an operation.
#[derive(Clone, Copy)]
pub(super) struct Cancel {
    pub(super) closure: *const (),
    pub(super) ask: unsafe fn(*const ()) -> bool,
    pub(super) cancels: Cancels,
}

#[repr(align(16))]
struct Place {
    _bytes: [u8; 256],
}

// SAFETY: all but the cells is atomic or never written. Each cell belongs to one thread at a time, as said above, and the word
// hands it on with the orderings said there. What is in them may be on any thread: results are `Send`, wakers are, the
// payload is by the promise to `start`, and the closure that cancels is part of it.
unsafe impl Sync for Record {}
// SAFETY: as above; a record is made by one thread, and then shared.
unsafe impl Send for Record {}

impl Record {
    pub(super) fn new(index: u32) -> Self {
        Self {
            word: Word::new(),
            event: AtomicPtr::new(ptr::null_mut()),
            brought: Cell::new(Brought::Nothing),
            waker: Cell::new(MaybeUninit::uninit()),
            cancel: Cell::new(None),
            drop: Cell::new(dropped),
            running: Running::new(),
            index,
            next: AtomicU32::new(0),
            payload: Cell::new(MaybeUninit::uninit()),
        }
    }

    /// Whose operation it is. NULL in a record that was never used.
    #[inline]
    pub(super) fn event(&self) -> *const EventKind {
        // Relaxed: who has a token has read the word before, and that was written after.
        self.event.load(Ordering::Relaxed)
    }

    /// Puts the payload in, with what ends the operation.
    ///
    /// # Safety
    ///
    /// The record is the caller's alone, and has no payload.
    #[inline]
    pub(super) unsafe fn fill<F>(&self, event: &'static EventKind, payload: F) {
        self.event.store(ptr::from_ref(event).cast_mut(), Ordering::Relaxed);
        // SAFETY: the cell is the caller's, by his promise.
        self.drop.with_mut(|drop| unsafe { *drop = drop_payload::<F> });
        // SAFETY: as above; it is a `Place`, and there is nothing in it.
        self.payload.with_mut(|place| unsafe { put(place.cast(), payload) });
        // SAFETY: the cell is the caller's. What the last operation left there is no more.
        self.cancel.with_mut(|cancel| unsafe { *cancel = None });
        // Behind the payload, which is made in its place only if nothing comes between.
        if event.has_closures {
            self.running.reset();
        }
    }

    /// The payload, at the place where it stays.
    ///
    /// # Safety
    ///
    /// It is an `F`, and the caller's.
    #[inline]
    pub(super) unsafe fn payload<F, U>(&self, run: impl FnOnce(*mut F) -> U) -> U {
        // SAFETY: by the caller's promise `fill::<F>` put it there.
        self.payload.with_mut(|place| run(unsafe { find(place.cast()) }))
    }

    /// Drops the payload, whatever it is.
    ///
    /// # Safety
    ///
    /// It is the caller's, was not dropped, unless it was [forgotten](Self::forget_payload), and may be dropped on this thread.
    #[inline]
    pub(super) unsafe fn drop_payload(&self) {
        // SAFETY: the cell is the caller's, by his promise.
        let drop = self.drop.with(|drop| unsafe { *drop });
        // SAFETY: what `fill` put there is dropped by what it noted beside it.
        self.payload.with_mut(|place| unsafe { drop(place.cast()) });
    }

    /// Drops the payload.
    ///
    /// # Safety
    ///
    /// As of `drop_payload`, and it is an `F`.
    #[inline]
    pub(super) unsafe fn drop_payload_of<F>(&self) {
        // SAFETY: the caller's promise; `fill::<F>` put it there.
        self.payload.with_mut(|place| unsafe { drop_payload::<F>(place.cast()) });
    }

    /// There is no payload any more; so nobody drops it again.
    ///
    /// # Safety
    ///
    /// It is the caller's.
    pub(super) unsafe fn forget_payload(&self) {
        // SAFETY: the cell is the caller's, by his promise.
        self.drop.with_mut(|drop| unsafe { *drop = dropped });
    }

    /// Takes what was brought.
    ///
    /// # Safety
    ///
    /// It is the caller's.
    #[inline]
    pub(super) unsafe fn take_brought(&self) -> Brought {
        // SAFETY: the cell is the caller's, by his promise.
        self.brought.with_mut(|brought| unsafe { ptr::replace(brought, Brought::Nothing) })
    }

    /// Drops what was brought.
    ///
    /// # Safety
    ///
    /// It is the caller's.
    #[inline]
    pub(super) unsafe fn drop_brought(&self) {
        // SAFETY: the cell is the caller's, by his promise.
        if self.brought.with(|brought| unsafe { matches!(*brought, Brought::Nothing) }) {
            return;
        }
        // SAFETY: the caller's promise; the event is not NULL, since `fill` has set it, and 'static; it is that of this
        // operation, since the record is still this operation's.
        unsafe { self.take_brought().drop(&*self.event()) };
    }
}

/// There is no payload.
unsafe fn dropped(_: *mut u8) {}

const fn inline<F>() -> bool {
    size_of::<F>() <= size_of::<Place>() && align_of::<F>() <= align_of::<Place>()
}

/// # Safety
///
/// As much memory as a `Place`, aligned alike, that holds nothing.
#[inline]
unsafe fn put<F>(place: *mut u8, payload: F) {
    if inline::<F>() {
        // SAFETY: it fits, by `inline`.
        unsafe { place.cast::<F>().write(payload) };
    } else {
        // SAFETY: a pointer fits, whatever `F` is. The box is one no longer, so that moving it promises nothing.
        unsafe { place.cast::<*mut F>().write(Box::into_raw(Box::new(payload))) };
    }
}

/// # Safety
///
/// What `put::<F>` filled.
#[inline]
unsafe fn find<F>(place: *mut u8) -> *mut F {
    // SAFETY: if it does not fit, `put::<F>` wrote a pointer.
    if inline::<F>() { place.cast() } else { unsafe { *place.cast::<*mut F>() } }
}

/// # Safety
///
/// What `put::<F>` filled, once.
unsafe fn drop_payload<F>(place: *mut u8) {
    // SAFETY: the caller's promise.
    let payload = unsafe { find::<F>(place) };
    if inline::<F>() {
        // SAFETY: an `F` is there, and nobody uses it again.
        unsafe { payload.drop_in_place() };
    } else {
        // SAFETY: `put::<F>` got it from a box, and nobody uses it again.
        drop(unsafe { Box::from_raw(payload) });
    }
}
