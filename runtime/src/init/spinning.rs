//! One at a time; the others spin. Without threads to ask for, an initialiser that calls the library by a wrapper of
//! its own block waits for itself.

use core::sync::atomic::{AtomicBool, Ordering};

#[derive(Debug)]
pub(super) struct Gate(AtomicBool);

pub(super) struct Inside<'a>(&'a Gate);

impl Gate {
    pub(super) const fn new() -> Self {
        Self(AtomicBool::new(false))
    }

    /// Waits until nobody is inside.
    pub(super) fn enter(&self) -> Option<Inside<'_>> {
        while self.0.swap(true, Ordering::Acquire) {
            core::hint::spin_loop();
        }
        Some(Inside(self))
    }
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        self.0.0.store(false, Ordering::Release);
    }
}
