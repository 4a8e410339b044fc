//! What should not happen, counted.

use core::sync::atomic::{AtomicUsize, Ordering};

use super::word::Refusal;

/// How often C ended an operation that it could not end, since the program started.
///
/// None of these did any harm: such calls of C are refused before they reach anything. Each tells of a library that
/// does not do as declared, except those that are [`late`](Self::late), which some do by design: a timer of POSIX calls
/// after it was deleted. If the operation was cancelled only just now, such a call is a [`duplicate`](Self::duplicate).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statistics {
    /// Ends of what never was an operation, or of another function's.
    pub stray: u64,
    /// Second ends of an operation whose first had come, a cancel perhaps, and was not read back yet.
    pub duplicate: u64,
    /// Ends of an operation that was over: a second one, or one after a cancel that promised that none follows.
    pub late: u64,
    /// Ends of an operation that had given its result at once, where the declaration says that none follows.
    pub unexpected: u64,
    /// Operations given up with [`Op::abandon`](crate::Op::abandon).
    pub abandoned: u64,
}

/// One of the counts.
pub(super) struct Count(AtomicUsize);

pub(super) static STRAY: Count = Count(AtomicUsize::new(0));
pub(super) static DUPLICATE: Count = Count(AtomicUsize::new(0));
pub(super) static LATE: Count = Count(AtomicUsize::new(0));
pub(super) static UNEXPECTED: Count = Count(AtomicUsize::new(0));
pub(super) static ABANDONED: Count = Count(AtomicUsize::new(0));

impl Count {
    #[cold]
    pub(super) fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed) as u64
    }
}

impl Refusal {
    pub(super) fn count(self) {
        match self {
            Self::Stray => STRAY.add(),
            Self::Late => LATE.add(),
            Self::Duplicate => DUPLICATE.add(),
        }
    }
}

/// What C did that was refused, so far.
pub fn statistics() -> Statistics {
    Statistics {
        stray: STRAY.get(),
        duplicate: DUPLICATE.get(),
        late: LATE.get(),
        unexpected: UNEXPECTED.get(),
        abandoned: ABANDONED.get(),
    }
}
