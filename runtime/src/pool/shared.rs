//! The blocks that all threads share: what one has too much of, another takes.

use super::block::Block;
use super::class::{CLASSES, Class};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::vec::Vec;

struct Shared {
    blocks: [Vec<Block>; CLASSES],
    /// How many bytes these are.
    held: usize,
    /// How many they may be.
    limit: usize,
}

/// How many bytes all threads share, unless another limit is set.
const LIMIT: usize = 64 << 20;

static SHARED: Mutex<Shared> =
    Mutex::new(Shared { blocks: [const { Vec::new() }; CLASSES], held: 0, limit: LIMIT });

/// Nothing panics under the lock, and blocks are not freed there.
fn lock() -> MutexGuard<'static, Shared> {
    SHARED.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    fn pop(&mut self, class: usize) -> Option<Block> {
        let block = self.blocks[class].pop()?;
        self.held -= block.room();
        Some(block)
    }

    fn push(&mut self, class: usize, block: Block) -> Result<(), Block> {
        if self.held.saturating_add(block.room()) > self.limit {
            return Err(block);
        }
        self.held += block.room();
        self.blocks[class].push(block);
        Ok(())
    }

    /// Whatever is beyond the limit, the largest first.
    fn beyond(&mut self) -> Vec<Block> {
        let mut beyond = Vec::new();
        for class in (0..CLASSES).rev() {
            while self.held > self.limit {
                let Some(block) = self.pop(class) else { break };
                beyond.push(block);
            }
        }
        beyond
    }
}

/// A block, and some more for the thread's own store, which says whether it keeps one.
pub(super) fn take(class: Class, more: usize, keep: impl Fn(Block) -> bool) -> Option<Block> {
    let mut shared = lock();
    let block = shared.pop(class.index())?;
    let more = core::iter::from_fn(|| shared.pop(class.index())).take(more);
    let _all = { more }.all(keep);
    Some(block)
}

/// Shares these blocks of one class, as many as the limit allows; the rest is freed.
pub(super) fn put(class: Class, mut blocks: impl Iterator<Item = Block>) {
    let mut shared = lock();
    let refused = blocks.by_ref().find_map(|block| shared.push(class.index(), block).err());
    drop(shared);
    drop(refused);
    blocks.for_each(drop);
}

/// How many bytes are shared.
pub(super) fn held() -> usize {
    lock().held
}

pub(super) fn trim() {
    let mut shared = lock();
    shared.held = 0;
    let blocks = core::mem::replace(&mut shared.blocks, [const { Vec::new() }; CLASSES]);
    drop(shared);
    drop(blocks);
}

/// How many bytes are kept for all threads; 64 MiB, unless this is called. What is kept beyond that is freed at once.
///
/// What each thread keeps for itself comes on top.
pub fn set_limit(bytes: usize) {
    let mut shared = lock();
    shared.limit = bytes;
    let beyond = shared.beyond();
    drop(shared);
    drop(beyond);
}
