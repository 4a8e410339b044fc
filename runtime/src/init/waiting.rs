//! One at a time; the others sleep.

use core::cell::Cell;
use core::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

#[derive(Debug)]
pub(super) struct Gate {
    lock: Mutex<()>,
    /// Which thread is inside; none is 0. A thread only asks whether it is itself, and of that it sees its own
    /// stores, so they need no order.
    inside: AtomicUsize,
}

pub(super) struct Inside<'a> {
    gate: &'a Gate,
    _held: MutexGuard<'a, ()>,
}

impl Gate {
    pub(super) const fn new() -> Self {
        Self { lock: Mutex::new(()), inside: AtomicUsize::new(0) }
    }

    /// Waits until nobody is inside; `None` if this thread is.
    pub(super) fn enter(&self) -> Option<Inside<'_>> {
        if self.inside.load(Ordering::Relaxed) == this_thread() {
            return None;
        }
        // Who panicked inside has initialised nothing, so the next one may try.
        let held = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        self.inside.store(this_thread(), Ordering::Relaxed);
        Some(Inside { gate: self, _held: held })
    }
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        self.gate.inside.store(0, Ordering::Relaxed);
    }
}

/// A number that no other living thread has.
fn this_thread() -> usize {
    std::thread_local!(static MARK: Cell<u8> = const { Cell::new(0) });
    MARK.with(|mark| core::ptr::from_ref(mark).addr())
}
