//! The one word over which the caller of an operation and C's callback agree: a generation, and what has happened in
//! it. Every transition is here, with the ordering it needs; who may do which, and what it gives him, is said there.

use super::sync::{AtomicUsize, Ordering, fence};

/// Nothing of the record is C's: it is free, or an operation that has no end to wait for is being read back.
const IDLE: usize = 1;
/// Somebody brings the end: the only one who writes the result.
const CLAIMED: usize = 2;
/// The result is there.
const DONE: usize = 4;
/// The waker is there; who claims takes it.
const WAKER: usize = 8;
/// Nobody waits any more: who brings the end frees the record.
const DETACHED: usize = 16;

const FLAGS: u32 = 8;

/// How much of a token is the index of a record; the rest is a generation.
pub(super) const INDEX_BITS: u32 = if usize::BITS >= 64 { 24 } else { 14 };
/// The last generation that a token can say.
pub(super) const LAST_GENERATION: usize = usize::MAX >> INDEX_BITS;

/// A generation and its flags.
pub(super) struct Word(AtomicUsize);

/// What an operation that somebody waits for is at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stage {
    /// C has it; whether a waker is there.
    Armed { waker: bool },
    /// Somebody is bringing the end.
    Claimed,
    /// The result is there.
    Done,
    /// It was withdrawn.
    Over,
}

/// Why an end is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refusal {
    /// There is, or was, no such operation.
    Stray,
    /// It has ended, and what it was is read back already.
    Late,
    /// It has ended, or is just ending.
    Duplicate,
}

impl Word {
    /// Of a new record. The first generation is 1, so no token is NULL.
    pub(super) fn new() -> Self {
        Self::starting_at(1)
    }

    /// Of a new record, at another generation.
    pub(super) fn starting_at(generation: usize) -> Self {
        Self(AtomicUsize::new(generation << FLAGS | IDLE))
    }

    /// The generation of a record that nobody else has.
    #[inline]
    pub(super) fn generation(&self) -> usize {
        // Whoever has the record got it together with this word: from the free list, or by ending an operation.
        self.0.load(Ordering::Relaxed) >> FLAGS
    }

    /// From now on there is an operation that can end; only now its token may leave this thread.
    ///
    /// Release: who claims it sees the record as it is now, even if he guessed the token. And the fence: who got the token, but
    /// from thread to thread without any order, as C may hand it, finds the operation.
    #[inline]
    pub(super) fn arm(&self, generation: usize) {
        self.0.store(generation << FLAGS, Ordering::Release);
        fence(Ordering::Release);
    }

    /// Whether the operation could be claimed: for anyone with a token. The fence is against that of `arm`.
    ///
    /// Acquire: what the caller reads next, to find whose operation it is, is as new as the generation.
    #[inline]
    pub(super) fn claimable(&self, generation: usize) -> Result<usize, Refusal> {
        fence(Ordering::Acquire);
        let seen = self.0.load(Ordering::Acquire);
        claimable(seen, generation)
    }

    /// Makes the caller the one who brings the end, and tells whether the waker is there, which is then his.
    ///
    /// Acquire: against `set_waker`, for the waker.
    #[inline]
    pub(super) fn claim(&self, generation: usize, mut seen: usize) -> Result<bool, Refusal> {
        loop {
            match self.0.compare_exchange(seen, seen | CLAIMED, Ordering::Acquire, Ordering::Relaxed) {
                Ok(before) => return Ok(before & WAKER != 0),
                Err(other) => seen = claimable(other, generation)?,
            }
        }
    }

    /// Whether the waker was there when it was claimed: for who brings the end.
    #[inline]
    pub(super) fn has_waker(&self) -> bool {
        self.0.load(Ordering::Relaxed) & WAKER != 0
    }

    /// The result is written, the waker moved out: whoever waits may take all. True if nobody waits, and all is the
    /// caller's; else the record is no longer his.
    ///
    /// Release: the result, and what C wrote, for whoever waits. Acquire: the payload of who has left.
    #[inline]
    pub(super) fn finish(&self) -> bool {
        // Adding sets it, since it is not set; and what was before, x86 tells in one instruction only of an addition.
        self.0.fetch_add(DONE, Ordering::AcqRel) & DETACHED != 0
    }

    /// For whoever waits. Acquire: against `finish`, for the result and what C wrote.
    #[inline]
    pub(super) fn stage(&self, generation: usize) -> Stage {
        match self.0.load(Ordering::Acquire) {
            seen if seen >> FLAGS != generation => Stage::Over,
            seen if seen & DONE != 0 => Stage::Done,
            seen if seen & CLAIMED != 0 => Stage::Claimed,
            seen => Stage::Armed { waker: seen & WAKER != 0 },
        }
    }

    /// For whoever waits, if the waker is there: it is his again. False if the operation was claimed before.
    ///
    /// Relaxed: he wrote the waker himself, and a claim that comes later does not touch it.
    #[inline]
    pub(super) fn clear_waker(&self, generation: usize) -> bool {
        let armed = generation << FLAGS;
        self.0.compare_exchange(armed | WAKER, armed, Ordering::Relaxed, Ordering::Relaxed).is_ok()
    }

    /// For whoever waits: gives the waker, which is written, to who claims. False if the operation was claimed before:
    /// the waker stays his.
    ///
    /// Release: the waker.
    #[inline]
    pub(super) fn set_waker(&self, generation: usize) -> bool {
        let armed = generation << FLAGS;
        self.0.compare_exchange(armed, armed | WAKER, Ordering::Release, Ordering::Relaxed).is_ok()
    }

    /// For whoever waits: he leaves. True if the result is there, and all is his; else the record is no longer.
    ///
    /// Release: the payload, for who brings the end. Acquire: the result, and what C wrote.
    #[inline]
    pub(super) fn detach(&self) -> bool {
        // Adding, as above.
        self.0.fetch_add(DETACHED, Ordering::AcqRel) & DONE != 0
    }

    /// For whoever waits, before any waker: the operation is over, and no end will be accepted. False if one was.
    ///
    /// Relaxed: it gives him nothing that was not his, and who finds it finds only that he is refused.
    #[inline]
    pub(super) fn withdraw(&self, generation: usize) -> bool {
        let next = (generation + 1) << FLAGS | IDLE;
        self.0.compare_exchange(generation << FLAGS, next, Ordering::Relaxed, Ordering::Relaxed).is_ok()
    }

    /// For whom all has become: the operation is over. Relaxed: as above; the next one to have the record gets it from
    /// the free list, which orders all that was before.
    #[inline]
    pub(super) fn retire(&self, generation: usize) {
        self.0.store((generation + 1) << FLAGS | IDLE, Ordering::Relaxed);
    }
}

#[inline]
fn claimable(seen: usize, generation: usize) -> Result<usize, Refusal> {
    let now = seen >> FLAGS;
    match () {
        // Of NULL and other small numbers: no operation was ever of this generation.
        () if generation == 0 => Err(Refusal::Stray),
        () if now > generation => Err(Refusal::Late),
        () if now < generation || seen & IDLE != 0 => Err(Refusal::Stray),
        () if seen & CLAIMED != 0 => Err(Refusal::Duplicate),
        () => Ok(seen),
    }
}
