//! What the pool has done.

use super::class::{CLASSES, Class};
use core::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
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
    pub held: usize,
}

/// What one thread counts: written by it alone, read by all.
#[derive(Debug)]
pub(super) struct Counts {
    hits: AtomicU64,
    misses: AtomicU64,
    returned: AtomicU64,
    /// How many blocks of each class the thread keeps.
    pub kept: [AtomicUsize; CLASSES],
}

/// One more. Only one thread writes, so this need not be one step, which would take longer than all the rest.
#[inline]
fn count(counter: &AtomicU64) {
    counter.store(counter.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
}

impl Counts {
    const fn new() -> Self {
        let [hits, misses, returned] = [const { AtomicU64::new(0) }; 3];
        Self { hits, misses, returned, kept: [const { AtomicUsize::new(0) }; CLASSES] }
    }

    #[inline]
    pub fn hit(&self) {
        count(&self.hits);
    }

    #[inline]
    pub fn miss(&self) {
        count(&self.misses);
    }

    #[inline]
    pub fn returned(&self) {
        count(&self.returned);
    }

    /// How many bytes the thread keeps.
    fn held(&self) -> usize {
        Class::all().zip(&self.kept).map(|(class, kept)| class.room() * kept.load(Ordering::Relaxed)).sum()
    }

    fn add_to(&self, sum: &mut Statistics) {
        sum.hits += self.hits.load(Ordering::Relaxed);
        sum.misses += self.misses.load(Ordering::Relaxed);
        sum.returned += self.returned.load(Ordering::Relaxed);
        sum.held += self.held();
        sum.rented = sum.hits + sum.misses;
    }
}

/// What all threads count.
struct Registry {
    /// Those that have ended.
    past: Statistics,
    /// What ending ones do without their store.
    ending: Counts,
    live: Vec<Arc<Counts>>,
}

static REGISTRY: Mutex<Registry> = Mutex::new(Registry {
    past: Statistics { rented: 0, returned: 0, hits: 0, misses: 0, held: 0 },
    ending: Counts::new(),
    live: Vec::new(),
});

fn registry() -> MutexGuard<'static, Registry> {
    REGISTRY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The counts of a thread that begins.
pub(super) fn register() -> Arc<Counts> {
    let counts = Arc::new(Counts::new());
    registry().live.push(Arc::clone(&counts));
    counts
}

/// The thread ends, and keeps nothing; what it has counted stays.
pub(super) fn unregister(counts: &Arc<Counts>) {
    let mut registry = registry();
    counts.add_to(&mut registry.past);
    registry.live.retain(|live| !Arc::ptr_eq(live, counts));
}

/// For a thread that has no counts any more; one at a time.
pub(super) fn at_end(change: impl FnOnce(&Counts)) {
    change(&registry().ending);
}

/// What the pool has done so far.
pub fn statistics() -> Statistics {
    let registry = registry();
    let mut sum = registry.past;
    registry.ending.add_to(&mut sum);
    registry.live.iter().for_each(|counts| counts.add_to(&mut sum));
    drop(registry);
    sum.held += super::shared::held();
    sum
}
