//! The blocks that a thread keeps for itself: taken and put back without a lock.

use super::block::Block;
use super::class::{CLASSES, Class, SLOTS};
use super::shared;
use super::statistics::{Counts, register, unregister, with_past};
use core::cell::{Cell, OnceCell};
use core::iter;
use std::sync::Arc;

std::thread_local! {
    static STORE: Store = const { Store::new() };
}

/// What a thread has; shared when it ends.
struct Store {
    magazines: [Magazine; CLASSES],
    counts: OnceCell<Arc<Counts>>,
}

/// Blocks of one class, the latest last.
struct Magazine {
    len: Cell<usize>,
    blocks: [Cell<Option<Block>>; SLOTS],
}

impl Magazine {
    const fn new() -> Self {
        Self { len: Cell::new(0), blocks: [const { Cell::new(None) }; SLOTS] }
    }

    #[inline]
    fn pop(&self) -> Option<Block> {
        let last = self.len.get().checked_sub(1)?;
        let block = self.blocks.get(last)?.take();
        self.len.set(last);
        block
    }

    /// The block again, if there are as many as there may be.
    #[inline]
    fn push(&self, block: Block, slots: usize) -> Result<(), Block> {
        let len = self.len.get();
        match self.blocks.get(len) {
            Some(place) if len < slots => {
                place.set(Some(block));
                self.len.set(len + 1);
                Ok(())
            }
            _ => Err(block),
        }
    }
}

impl Store {
    const fn new() -> Self {
        Self { magazines: [const { Magazine::new() }; CLASSES], counts: OnceCell::new() }
    }

    #[inline]
    fn counts(&self) -> &Counts {
        self.counts.get_or_init(register)
    }

    #[inline]
    fn take(&self, class: Class) -> Option<Block> {
        let block = self.magazines[class.index()].pop();
        match &block {
            Some(block) => self.counts().give(block.room()),
            None => return self.refill(class),
        }
        self.counts().hit();
        block
    }

    /// One of the shared blocks, and up to half as many as there may be here.
    #[cold]
    fn refill(&self, class: Class) -> Option<Block> {
        // There is room: nothing was here, so that this shares nothing, under the lock.
        let keep = |block| self.put(class, block);
        let block = shared::take(class, class.slots() / 2, keep);
        match &block {
            Some(_) => self.counts().hit(),
            None => self.counts().miss(),
        }
        block
    }

    #[inline]
    fn put(&self, class: Class, block: Block) {
        let room = block.room();
        match self.magazines[class.index()].push(block, class.slots()) {
            Ok(()) => self.counts().keep(room),
            Err(block) => self.overflow(class, block),
        }
    }

    /// Shares the block, and half of those that are here.
    #[cold]
    fn overflow(&self, class: Class, block: Block) {
        shared::put(class, iter::once(block).chain(self.drain(class).take(class.slots() / 2)));
    }

    fn drain(&self, class: Class) -> impl Iterator<Item = Block> {
        let magazine = &self.magazines[class.index()];
        iter::from_fn(|| magazine.pop()).inspect(|block| self.counts().give(block.room()))
    }

    fn flush(&self) {
        for class in Class::all() {
            shared::put(class, self.drain(class));
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
    let block = shared::take(class, 0, drop);
    with_past(|past| if block.is_some() { past.hit() } else { past.miss() });
    block
}

/// Keeps a block that was rented.
#[inline]
pub(super) fn put(class: Class, block: Block) {
    // So that the block is there again if the thread's store is gone.
    let mut block = Some(block);
    let kept = STORE.try_with(|store| {
        store.counts().returned();
        block.take().into_iter().for_each(|block| store.put(class, block));
    });
    if kept.is_err() {
        with_past(Counts::returned);
        shared::put(class, block.into_iter());
    }
}

/// Counts what is too large to be kept.
pub(super) fn count(change: fn(&Counts)) {
    STORE.try_with(|store| change(store.counts())).unwrap_or_else(|_| with_past(change));
}

/// Shares what this thread keeps.
pub(super) fn flush() {
    // Without a store there is nothing to share.
    let _gone = STORE.try_with(Store::flush);
}
