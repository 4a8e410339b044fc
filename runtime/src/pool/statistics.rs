//! What the pool has done.

use core::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::vec::Vec;

/// What the pool has done since the program began, over all threads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Statistics {
    /// How many buffers were rented; without those of length 0, which have no memory.
    pub rented: u64,
    /// How many of them were given back.
    pub returned: u64,
    /// How many got a block that was kept.
    pub hits: u64,
    /// For how many a block had to be allocated.
    pub misses: u64,
    /// How many bytes are kept now, rented ones not among them.
    pub held: u64,
}

/// What one thread counts: written by it alone, read by all.
#[derive(Debug)]
pub(super) struct Counts {
    hits: AtomicU64,
    misses: AtomicU64,
    returned: AtomicU64,
    /// Bytes that this thread keeps.
    held: AtomicU64,
}

/// Only one thread writes, so this need not be one step, which would take longer than all the rest.
#[inline]
fn change(counter: &AtomicU64, to: impl FnOnce(u64) -> u64) {
    counter.store(to(counter.load(Ordering::Relaxed)), Ordering::Relaxed);
}

impl Counts {
    const fn new() -> Self {
        let [hits, misses, returned, held] = [const { AtomicU64::new(0) }; 4];
        Self { hits, misses, returned, held }
    }

    #[inline]
    pub fn hit(&self) {
        change(&self.hits, |hits| hits + 1);
    }

    #[inline]
    pub fn miss(&self) {
        change(&self.misses, |misses| misses + 1);
    }

    #[inline]
    pub fn returned(&self) {
        change(&self.returned, |returned| returned + 1);
    }

    #[inline]
    pub fn keep(&self, bytes: usize) {
        change(&self.held, |held| held + bytes as u64);
    }

    #[inline]
    pub fn give(&self, bytes: usize) {
        change(&self.held, |held| held - bytes as u64);
    }

    fn add(&self, more: &Self) {
        for (of, more) in [
            (&self.hits, &more.hits),
            (&self.misses, &more.misses),
            (&self.returned, &more.returned),
            (&self.held, &more.held),
        ] {
            change(of, |count| count + more.load(Ordering::Relaxed));
        }
    }
}

/// What all threads count.
struct Registry {
    /// Those that have ended, and what ending ones do without their store.
    past: Counts,
    live: Vec<Arc<Counts>>,
}

static REGISTRY: Mutex<Registry> = Mutex::new(Registry { past: Counts::new(), live: Vec::new() });

fn registry() -> MutexGuard<'static, Registry> {
    REGISTRY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The counts of a thread that begins.
pub(super) fn register() -> Arc<Counts> {
    let counts = Arc::new(Counts::new());
    registry().live.push(Arc::clone(&counts));
    counts
}

/// The thread ends; what it has counted stays.
pub(super) fn unregister(counts: &Arc<Counts>) {
    let mut registry = registry();
    registry.past.add(counts);
    registry.live.retain(|live| !Arc::ptr_eq(live, counts));
}

/// For a thread that has no counts any more.
pub(super) fn with_past(change: impl FnOnce(&Counts)) {
    change(&registry().past);
}

/// What the pool has done so far.
pub fn statistics() -> Statistics {
    let sum = Counts::new();
    let registry = registry();
    sum.add(&registry.past);
    registry.live.iter().for_each(|counts| sum.add(counts));
    drop(registry);
    let (hits, misses) = (sum.hits.into_inner(), sum.misses.into_inner());
    Statistics {
        rented: hits + misses,
        returned: sum.returned.into_inner(),
        hits,
        misses,
        held: sum.held.into_inner() + super::shared::held() as u64,
    }
}
