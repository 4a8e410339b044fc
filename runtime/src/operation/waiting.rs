//! Who waits for an operation: asks to cancel, leaves a waker, and at last takes all or leaves.
#![allow(unsafe_code, reason = "has the cells of the record that belong to who waits")]

use core::mem::MaybeUninit;
use core::ptr;
use core::task::Waker;

use super::complete::end;
use super::coroutine::Ended;
use super::event::Brought;
use super::record::Record;
use super::statistics::ABANDONED;
use super::sync::another_thread_first;
use super::token::Cancels;
use super::word::Stage;

/// There is one for each operation that is running, and what belongs to *who waits* is its.
pub(super) struct Waiting {
    pub(super) record: &'static Record,
    pub(super) generation: usize,
}

impl Waiting {
    /// Whether it is done. If not, the waker will be woken.
    #[inline]
    pub(super) fn poll(&self, waker: &Waker) -> bool {
        match self.record.word.stage(self.generation) {
            Stage::Armed { waker: there } => self.register(waker, there),
            stage => self.came(stage, waker),
        }
    }

    #[inline]
    pub(super) fn is_done(&self) -> bool {
        self.record.word.stage(self.generation) == Stage::Done
    }

    /// Leaves the waker, instead of the one that is there.
    fn register(&self, waker: &Waker, there: bool) -> bool {
        if there {
            // SAFETY: this wrote the waker, and has not cleared it. Who claims it meanwhile only reads it, to move it out; and
            // of a waker that was woken meanwhile only the addresses are compared.
            if self.record.waker.with(|cell| unsafe { (*cell).assume_init_ref().will_wake(waker) }) {
                return false;
            }
            if !self.take_waker() {
                return self.came(self.record.word.stage(self.generation), waker);
            }
        }
        let clone = waker.clone();
        // SAFETY: the word says that no waker is there, and only this sets that it is; so the cell is this one's, and empty.
        self.record.waker.with_mut(|cell| unsafe { *cell = MaybeUninit::new(clone) });
        if self.record.word.set_waker(self.generation) {
            return false;
        }
        // SAFETY: it was claimed without a waker, so the cell is still this one's, and was filled just now.
        drop(self.record.waker.with(|cell| unsafe { ptr::read(cell).assume_init() }));
        self.came(self.record.word.stage(self.generation), waker)
    }

    /// It is claimed: whether the result is there. If not, it will be in a moment, and it was too late for a waker.
    fn came(&self, stage: Stage, waker: &Waker) -> bool {
        let done = stage == Stage::Done;
        if !done {
            waker.wake_by_ref();
            another_thread_first();
        }
        done
    }

    /// Drops the waker that is there. False if who claimed the operation has it.
    fn take_waker(&self) -> bool {
        let cleared = self.record.word.clear_waker(self.generation);
        if cleared {
            // SAFETY: a waker was there, and no one has claimed it, so the cell is this one's again; it is read once.
            drop(self.record.waker.with(|cell| unsafe { ptr::read(cell).assume_init() }));
        }
        cleared
    }

    /// Asks C to cancel, once, if it still has the operation.
    pub(super) fn ask(&self) {
        if !matches!(self.record.word.stage(self.generation), Stage::Armed { .. }) {
            return;
        }
        // SAFETY: the cell belongs to who waits.
        let Some(cancel) = self.record.cancel.with_mut(|cell| unsafe { (*cell).take() }) else { return };
        // SAFETY: the closure is in the payload, which is not dropped before this leaves; one thread waits, so only one
        // calls it, and it may be any, by the promise to `Token::wait_or`.
        let accepted = unsafe { (cancel.ask)(cancel.closure) };
        if accepted && cancel.cancels == Cancels::Silent {
            self.cancelled();
        }
    }

    /// Brings the end instead of C, unless C has.
    fn cancelled(&self) -> bool {
        let Self { record, generation } = *self;
        let claimed = record.word.claimable(generation).and_then(|seen| record.word.claim(generation, seen));
        // This waits, so nobody has left, and there is nobody to wake but this.
        claimed.is_ok_and(|waker| {
            // SAFETY: it was claimed just now.
            drop(unsafe { end(record, Brought::Cancelled, waker) });
            true
        })
    }

    /// Gives it up.
    ///
    /// # Safety
    ///
    /// C does not use what it was given any more.
    pub(super) unsafe fn abandon(&self) {
        // SAFETY: the cell belongs to who waits.
        self.record.cancel.with_mut(|cell| unsafe { *cell = None });
        if self.cancelled() {
            ABANDONED.add();
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let leaving = Leaving(self);
        // The payload must live through this: nobody has left yet.
        leaving.0.ask();
    }
}

/// Leaves, even if asking C to cancel panicked.
struct Leaving<'a>(&'a Waiting);

impl Drop for Leaving<'_> {
    fn drop(&mut self) {
        let left = Left(self.0);
        // First the waker: once this has left, the record may be another operation's.
        if left.0.record.word.stage(left.0.generation) == (Stage::Armed { waker: true }) {
            left.0.take_waker();
        }
    }
}

/// Leaves, even if dropping the waker panicked.
struct Left<'a>(&'a Waiting);

impl Drop for Left<'_> {
    fn drop(&mut self) {
        let Waiting { record, generation } = *self.0;
        if record.word.detach() {
            // Nobody else will take what is there.
            drop(Ended { record, generation, drop: Record::drop_payload });
        }
    }
}
