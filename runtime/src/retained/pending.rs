//! What a new object is to keep, while it is open whether there will be one.

use super::Retained;

/// What a new object is to keep, while it is open whether there will be one.
#[must_use = "C's answer decides whether it is kept"]
pub struct Pending {
    retained: Option<Retained>,
    answered: bool,
}

impl Pending {
    /// Of this.
    pub fn new(retained: Option<Retained>) -> Self {
        Self { retained, answered: false }
    }

    /// C has answered: what no object takes is dropped.
    pub fn answered(&mut self) {
        self.answered = true;
    }

    /// For the record of the object.
    pub fn take(&mut self) -> Option<Retained> {
        self.retained.take()
    }
}

impl Drop for Pending {
    /// If nobody knows whether C has it, it stays for ever.
    fn drop(&mut self) {
        if !self.answered {
            core::mem::forget(self.retained.take());
        }
    }
}
