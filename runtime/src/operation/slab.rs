//! Where records are: never freed, so that any number that C gives for a token can be looked up.

use std::boxed::Box;
use std::sync::OnceLock;

use super::free::Stack;
use super::magazine;
use super::record::Record;
use super::sync::{AtomicU32, Ordering};
use super::word::{INDEX_BITS, LAST_GENERATION};

/// How many records the first chunk has; each other has twice as many as the one before.
const FIRST: usize = 64;
const CHUNKS: usize = (INDEX_BITS - FIRST.trailing_zeros()) as usize;
/// How many records there can be.
#[expect(clippy::cast_possible_truncation, reason = "less than 1 << INDEX_BITS")]
const MOST: u32 = (FIRST * ((1 << CHUNKS) - 1)) as u32;

/// All records.
pub(super) struct Slab {
    chunks: [OnceLock<Box<[Record]>>; CHUNKS],
    /// How many records have been used at all.
    used: AtomicU32,
    free: Stack,
}

macro_rules! empty {
    () => {
        Slab { chunks: [const { OnceLock::new() }; CHUNKS], used: AtomicU32::new(0), free: Stack::new() }
    };
}

#[cfg(not(all(test, loom)))]
static SLAB: Slab = empty!();

// A slab for each order that is tried.
#[cfg(all(test, loom))]
loom::lazy_static! {
    static ref SLAB: Slab = empty!();
}

/// The record that a token's index names, if there is one.
#[inline]
pub(super) fn find(index: usize) -> Option<&'static Record> {
    let (chunk, place) = position(index)?;
    SLAB.chunks.get(chunk)?.get()?.get(place)
}

/// A record for the caller alone, its word IDLE.
///
/// # Panics
///
/// If there are more operations than tokens can name.
#[inline]
pub(super) fn take() -> &'static Record {
    magazine::take().unwrap_or_else(fresh)
}

/// A record that the caller has alone is free again. For threads that use the library; not for C's, see [`free_on_any_thread`].
#[inline]
pub(super) fn free(record: &'static Record) {
    if record.word.generation() <= LAST_GENERATION {
        magazine::put(record);
    }
}

/// As [`free`], without what belongs to the thread: C's thread may be ending.
pub(super) fn free_on_any_thread(record: &'static Record) {
    // A generation that no token can say: this record was used up.
    if record.word.generation() <= LAST_GENERATION {
        put_back(&[record.index]);
    }
}

/// To the records that are free for all threads.
pub(super) fn put_back(indices: &[u32]) {
    SLAB.free.push(indices, |index| &known(index).next);
}

/// From the records that are free for all threads; tells how many.
pub(super) fn take_some(into: &mut [u32]) -> usize {
    SLAB.free.pop(into, |index| &known(index).next)
}

#[cold]
fn fresh() -> &'static Record {
    let index = SLAB
        .used
        .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |used| (used < MOST).then_some(used + 1));
    let Ok(index) = index else { panic!("{MOST} operations are running, more than tokens can name") };
    if let Some((chunk, place)) = position(index as usize) {
        return &SLAB.chunks[chunk].get_or_init(|| records(chunk))[place];
    }
    unreachable!("every index below {MOST} has a position")
}

/// The record of an index that `fresh` gave out.
#[inline]
pub(super) fn known(index: u32) -> &'static Record {
    find(index as usize).expect("its chunk was there before it was first free")
}

/// Its chunk, and its place in there.
#[inline]
fn position(index: usize) -> Option<(usize, usize)> {
    let shifted = index.checked_add(FIRST)?;
    let chunk = shifted.ilog2() - FIRST.ilog2();
    Some((chunk as usize, shifted - (FIRST << chunk)))
}

#[expect(clippy::cast_possible_truncation, reason = "indices are below `MOST`")]
fn records(chunk: usize) -> Box<[Record]> {
    let first = (FIRST << chunk) - FIRST;
    let many = if cfg!(all(test, loom)) { 3 } else { FIRST << chunk };
    (first..first + many).map(|index| Record::new(index as u32)).collect()
}
