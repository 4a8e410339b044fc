//! Records that nobody uses: a stack for all threads, and a few records of each thread's own, so that threads that
//! start and end operations do not meet at its head.

use super::sync::{AtomicHead, AtomicU32, Ordering};

#[cfg(any(target_has_atomic = "64", all(test, loom)))]
type Head = u64;
#[cfg(not(any(target_has_atomic = "64", all(test, loom))))]
type Head = u32;

/// How much of the head counts: as often as that may records come back while a thread sleeps between reading the head and
/// changing it.
const INDEX_BITS: u32 = Head::BITS / 2;
const INDEX: Head = (1 << INDEX_BITS) - 1;
/// No record.
const NONE: u32 = index(INDEX);

/// Indices of records, linked through the records. A record in it belongs to the stack; its link is an atomic, since
/// a thread that comes too late may still read it.
pub(super) struct Stack(AtomicHead);

impl Stack {
    #[cfg(not(all(test, loom)))]
    pub(super) const fn new() -> Self {
        Self(AtomicHead::new(INDEX))
    }

    #[cfg(all(test, loom))]
    pub(super) fn new() -> Self {
        Self(AtomicHead::new(INDEX))
    }

    /// Puts records back, with one change of the head; `link` finds the link of a record.
    ///
    /// Release: all that was done with them, for who takes them.
    pub(super) fn push<'a>(&self, indices: &[u32], link: impl Fn(u32) -> &'a AtomicU32) {
        let (Some(&first), Some(&last)) = (indices.first(), indices.last()) else { return };
        for pair in indices.windows(2) {
            link(pair[0]).store(pair[1], Ordering::Relaxed);
        }
        let mut seen = self.0.load(Ordering::Relaxed);
        loop {
            link(last).store(index(seen), Ordering::Relaxed);
            let next = head(seen, 1, first);
            match self.0.compare_exchange_weak(seen, next, Ordering::Release, Ordering::Relaxed) {
                Ok(_) => return,
                Err(other) => seen = other,
            }
        }
    }

    /// Takes as many records as there are, up to so many, with one change of the head, and tells how many.
    ///
    /// Acquire: against `push`. The head is changed only by read-modify-writes, so this is against each of them that
    /// a record in the stack came by.
    pub(super) fn pop<'a>(&self, into: &mut [u32], link: impl Fn(u32) -> &'a AtomicU32) -> usize {
        let mut seen = self.0.load(Ordering::Acquire);
        loop {
            // What it walks may be changing. Then a record has come back since, and the head counts differently.
            let (mut next, mut count) = (index(seen), 0);
            while next != NONE && count < into.len() {
                into[count] = next;
                count += 1;
                next = link(next).load(Ordering::Relaxed);
            }
            if count == 0 {
                return 0;
            }
            match self.0.compare_exchange_weak(
                seen,
                head(seen, 0, next),
                Ordering::Relaxed,
                Ordering::Acquire,
            ) {
                Ok(_) => return count,
                Err(other) => seen = other,
            }
        }
    }
}

#[allow(clippy::cast_possible_truncation, reason = "masked; and no cast where a head is an `u32`")]
const fn index(head: Head) -> u32 {
    (head & INDEX) as u32
}

fn head(seen: Head, came_back: Head, index: u32) -> Head {
    ((seen >> INDEX_BITS).wrapping_add(came_back) << INDEX_BITS) | Head::from(index)
}
