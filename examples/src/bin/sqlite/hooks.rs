//! Closures that SQLite calls in the middle of a change, and so asks more of than their types say: here is all that they
//! may do.
#![allow(unsafe_code, reason = "promises for each closure what SQLite wants of it")]

use crate::c::Db;
use crate::error::SqliteError;
use core::ffi::CStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

impl Db {
    /// Counts the rows of that table that change, from now on.
    pub(crate) fn count_changes(&self, of: &'static CStr, changes: &Arc<AtomicUsize>) {
        let changes = Arc::clone(changes);
        let hook = move |_, table: &CStr, _| {
            if table == of {
                changes.fetch_add(1, Ordering::Relaxed);
            }
        };
        // SAFETY: it compares text and counts.
        unsafe { self.on_update(Some(hook)) };
    }

    /// Counts commits, and turns those after so many into rollbacks.
    pub(crate) fn refuse_commits(&self, after: usize, commits: &Arc<AtomicUsize>) {
        let commits = Arc::clone(commits);
        // SAFETY: it counts.
        unsafe { self.on_commit(Some(move || commits.fetch_add(1, Ordering::Relaxed) >= after)) };
    }

    /// Refuses no commit any more.
    pub(crate) fn allow_commits(&self) {
        // SAFETY: none is called.
        unsafe { self.on_commit(None::<fn() -> bool>) };
    }

    /// An order of that name: shorter text first.
    pub(crate) fn order_by_length(&self, name: &str) -> Result<(), SqliteError> {
        // SAFETY: the order of two numbers is total, and asks nobody.
        unsafe { self.collation(name, |one: &[u8], two: &[u8]| one.len().cmp(&two.len())) }
    }
}
