//! One call for a thread of a pool.

use std::boxed::Box;

/// A call that a [`Pool`](crate::Pool) runs, on any thread, once. Dropped instead of run, the operation that waits for it
/// ends as cancelled, and gives its owners back.
#[must_use = "a job that is dropped cancels its operation"]
pub struct Job(Box<dyn FnOnce() + Send>);

impl Job {
    /// What `run` is.
    #[doc(hidden)]
    pub fn new(run: impl FnOnce() + Send + 'static) -> Self {
        Self(Box::new(run))
    }

    /// Makes the call.
    pub fn run(self) {
        (self.0)();
    }
}

impl std::fmt::Debug for Job {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Job").finish_non_exhaustive()
    }
}
