//! Closures that SQLite calls in the middle of a change, and that leave the connection alone.

use crate::c::Db;
use crate::error::SqliteError;
use crate::watch::Watch;
use core::ffi::{CStr, c_int};
use core::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

impl Db {
    /// Counts the rows of that table that change, from now on.
    pub(crate) fn count_changes(&self, of: &'static CStr, changes: &Arc<AtomicUsize>) {
        let changes = Arc::clone(changes);
        let hook = move |_, table: &CStr, _| {
            if table == of {
                changes.fetch_add(1, Ordering::Relaxed);
            }
        };
        self.on_update(Some(hook));
    }

    /// Counts commits, and turns those after so many into rollbacks.
    pub(crate) fn refuse_commits(&self, after: usize, commits: &Arc<AtomicUsize>) {
        let commits = Arc::clone(commits);
        self.on_commit(Some(move || commits.fetch_add(1, Ordering::Relaxed) >= after));
    }

    /// Refuses no commit any more.
    pub(crate) fn allow_commits(&self) {
        self.on_commit(None::<fn() -> bool>);
    }

    /// While another connection has the database, waits so long between so many tries, and counts them.
    pub(crate) fn wait(
        &self,
        tries: c_int,
        pause: Duration,
        asked: &Arc<AtomicUsize>,
    ) -> Result<(), SqliteError> {
        let asked = Arc::clone(asked);
        let waits = move |so_far| {
            asked.fetch_add(1, Ordering::Relaxed);
            sleep(pause);
            so_far < tries
        };
        self.on_busy(Some(waits))
    }

    /// Waits for nobody any more.
    pub(crate) fn wait_for_nobody(&self) -> Result<(), SqliteError> {
        self.on_busy(None::<fn(c_int) -> bool>)
    }

    /// Looks on at every so many steps of a statement, as was asked for.
    pub(crate) fn look_on(&self, steps: c_int, watch: Watch) {
        let (begun, mut looks) = (Instant::now(), 0);
        let sees = move || {
            looks += 1;
            watch.look(begun, looks)
        };
        self.on_progress(steps, Some(sees));
    }

    /// Interrupts every statement after so many looks; each of them is `counted`.
    pub(crate) fn interrupt_after(&self, steps: c_int, looks: usize, counted: &Arc<AtomicUsize>) {
        let counted = Arc::clone(counted);
        let sees = move || match counted.fetch_add(1, Ordering::Relaxed) + 1 < looks {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        };
        self.on_progress(steps, Some(sees));
    }

    /// An order of that name: shorter text first.
    pub(crate) fn order_by_length(&self, name: &str) -> Result<(), SqliteError> {
        self.collation(name, |one: &[u8], two: &[u8]| one.len().cmp(&two.len()))
    }
}
