//! The blocks that a thread keeps for itself: taken and put back without a lock.

use super::block::Block;
use super::class::{CLASSES, Class, SLOTS};
use super::shared;
use super::statistics::{Counts, at_end, register, unregister};
use core::cell::{Cell, OnceCell};
use core::iter;
use core::sync::atomic::Ordering;
use std::sync::Arc;

std::thread_local! {
    static STORE: Store = const { Store::new() };
}

/// What a thread has; shared when it ends.
struct Store {
    /// Of each class, the latest last; how many there are is among the counts.
    blocks: [[Cell<Option<Block>>; SLOTS]; CLASSES],
    counts: OnceCell<Arc<Counts>>,
}

impl Store {
    const fn new() -> Self {
        Self { blocks: [const { [const { Cell::new(None) }; SLOTS] }; CLASSES], counts: OnceCell::new() }
    }

    #[inline]
    fn counts(&self) -> &Counts {
        self.counts.get_or_init(register)
    }

    /// The latest block of a class.
    #[inline]
    fn pop(&self, counts: &Counts, class: Class) -> Option<Block> {
        let kept = &counts.kept[class.index()];
        let last = kept.load(Ordering::Relaxed).checked_sub(1)?;
        kept.store(last, Ordering::Relaxed);
        self.blocks[class.index()].get(last)?.take()
    }

    /// The block again, if there are as many as there may be.
    #[inline]
    fn push(&self, counts: &Counts, class: Class, block: Block) -> Result<(), Block> {
        let kept = &counts.kept[class.index()];
        let len = kept.load(Ordering::Relaxed);
        match self.blocks[class.index()].get(len) {
            Some(place) if len < class.slots() => {
                // It is empty: nothing is dropped, and the compiler need not know.
                core::mem::forget(place.replace(Some(block)));
                kept.store(len + 1, Ordering::Relaxed);
                Ok(())
            }
            _ => Err(block),
        }
    }

    #[inline]
    fn take(&self, class: Class) -> Option<Block> {
        let counts = self.counts();
        let Some(block) = self.pop(counts, class) else { return self.refill(counts, class) };
        counts.hit();
        Some(block)
    }

    /// One of the shared blocks, and up to half as many as there may be here.
    #[cold]
    fn refill(&self, counts: &Counts, class: Class) -> Option<Block> {
        // There is room for them, since nothing is here.
        let keep = |block| self.push(counts, class, block).is_ok();
        let block = shared::take(class, class.slots() / 2, keep);
        if block.is_some() {
            counts.hit()
        } else {
            counts.miss()
        }
        block
    }

    #[inline]
    fn put(&self, class: Class, block: Block) {
        let counts = self.counts();
        counts.returned();
        if let Err(block) = self.push(counts, class, block) {
            self.overflow(counts, class, block);
        }
    }

    /// Shares the block, and half of those that are here.
    #[cold]
    fn overflow(&self, counts: &Counts, class: Class, block: Block) {
        let half = self.drain(counts, class).take(class.slots() / 2);
        shared::put(class, iter::once(block).chain(half));
    }

    fn drain(&self, counts: &Counts, class: Class) -> impl Iterator<Item = Block> {
        iter::from_fn(move || self.pop(counts, class))
    }

    fn flush(&self) {
        let Some(counts) = self.counts.get() else { return };
        for class in Class::all() {
            shared::put(class, self.drain(counts, class));
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.flush();
        if let Some(counts) = self.counts.get() {
            unregister(counts);
        }
    }
}

/// A block that was kept, of this thread's or else of all; counted.
#[inline]
pub(super) fn take(class: Class) -> Option<Block> {
    STORE.try_with(|store| store.take(class)).unwrap_or_else(|_| take_at_end(class))
}

/// The thread ends, and keeps nothing any more.
#[cold]
fn take_at_end(class: Class) -> Option<Block> {
    let block = shared::take(class, 0, |_| false);
    at_end(|counts| if block.is_some() { counts.hit() } else { counts.miss() });
    block
}

/// Keeps a block that was rented; frees it if the thread's store is gone.
#[inline]
pub(super) fn put(class: Class, block: Block) {
    if STORE.try_with(move |store| store.put(class, block)).is_err() {
        count_at_end(Counts::returned);
    }
}

/// Counts what is too large to be kept.
pub(super) fn count(change: fn(&Counts)) {
    STORE.try_with(|store| change(store.counts())).unwrap_or_else(|_| count_at_end(change));
}

#[cold]
fn count_at_end(change: fn(&Counts)) {
    at_end(change);
}

/// Shares what this thread keeps.
pub(super) fn flush() {
    // Without a store there is nothing to share.
    let _gone = STORE.try_with(Store::flush);
}
