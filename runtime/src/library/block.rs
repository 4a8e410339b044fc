//! The library of a block, and the functions of the block.

use std::sync::OnceLock;
use std::vec::Vec;

use super::missing::Attempt;
use super::slot::Slot;
use super::system::Handle;

/// What the functions of one block share: one static in each expansion.
#[doc(hidden)]
pub struct Block {
    candidates: &'static [&'static str],
    slots: &'static [&'static Slot],
    opened: OnceLock<Opened>,
}

/// A library that could be opened, and the candidates that could not and stood before it.
pub(super) struct Opened {
    pub(super) handle: Handle,
    pub(super) name: Option<&'static str>,
    pub(super) refused: Vec<Attempt>,
}

impl Block {
    /// `candidates` are tried in order; none at all means what the process has loaded already. `slots` are
    /// all functions of the block. It does nothing by itself: what it takes to open a library is promised to
    /// [`Bound::new`](super::Bound::new).
    pub const fn new(candidates: &'static [&'static str], slots: &'static [&'static Slot]) -> Self {
        Self { candidates, slots, opened: OnceLock::new() }
    }

    pub(super) const fn candidates(&self) -> &'static [&'static str] {
        self.candidates
    }

    pub(super) const fn slots(&self) -> &'static [&'static Slot] {
        self.slots
    }

    /// The first candidate that opens; the same one ever after. Failure is not kept.
    ///
    /// No lock is held while a library's initialisers run, since they may call wrappers of this very block.
    /// Threads that meet here may all open; the first to store is believed, and what the others opened stays
    /// open too.
    ///
    /// # Safety
    ///
    /// The initialisers of the candidates may be run, now and on this thread.
    pub(super) unsafe fn open(&self) -> Result<&Opened, Vec<Attempt>> {
        if let Some(opened) = self.opened.get() {
            return Ok(opened);
        }
        // SAFETY: the caller promises for the candidates' initialisers.
        let opened = unsafe { self.try_candidates() }?;
        Ok(self.opened.get_or_init(|| opened))
    }

    /// # Safety
    ///
    /// As for [`open`](Self::open).
    unsafe fn try_candidates(&self) -> Result<Opened, Vec<Attempt>> {
        let mut refused = Vec::new();
        if self.candidates.is_empty() {
            match Handle::process() {
                Ok(handle) => return Ok(Opened { handle, name: None, refused }),
                Err(message) => refused.push(Attempt { library: "this process", message }),
            }
        }
        for &name in self.candidates {
            // SAFETY: the caller promises for the initialisers of every candidate.
            match unsafe { Handle::open(name) } {
                Ok(handle) => return Ok(Opened { handle, name: Some(name), refused }),
                Err(message) => refused.push(Attempt { library: name, message }),
            }
        }
        Err(refused)
    }
}
