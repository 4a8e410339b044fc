//! What C, or a call of it, let go of, and what is dropped only when the wrapper returns: dropping it may run code that
//! calls C again, which is in the middle of something, or frees what C has just returned.

use super::keeper::Kept;
use super::stop::{Payload, catch, drop_quietly};
use crate::retained::Retained;
use alloc::vec::Vec;
use core::cell::Cell;

/// Something that nobody but the wrapper has any more.
#[expect(dead_code, reason = "is there to be dropped")]
pub(crate) enum Gone {
    /// C's share of a closure.
    Closure(Kept),
    /// What C had the address of.
    Owner(Retained),
}

/// The things that one wrapper drops.
pub(super) struct Later(Cell<Vec<Gone>>);

impl Later {
    pub(super) const fn new() -> Self {
        Self(Cell::new(Vec::new()))
    }

    pub(super) fn push(&self, gone: Gone) {
        let mut all = self.0.take();
        all.push(gone);
        self.0.set(all);
    }

    /// Drops all there is. The first panic is returned, for the caller to go on with.
    #[cold]
    pub(super) fn release(&self) -> Option<Payload> {
        let mut first = None;
        for gone in self.0.take() {
            let Err(payload) = catch(|| drop(gone)) else { continue };
            match first {
                None => first = Some(payload),
                Some(_) => drop_quietly(payload),
            }
        }
        first
    }
}

impl Drop for Later {
    #[inline(always)]
    fn drop(&mut self) {
        if self.0.get_mut().capacity() == 0 {
            return;
        }
        if let Some(payload) = self.release() {
            super::stop::resume_unless_panicking(payload);
        }
    }
}
