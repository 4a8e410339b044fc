//! Where calls run that are declared `blocking`: the runtime's own threads, or another's.
//!
//! ```
//! use pinvoke::threads::Threads;
//! use std::time::Duration;
//!
//! // Other limits than the runtime's own pool has.
//! static POOL: Threads = Threads::new().max_threads(4).keep_alive(Duration::from_secs(1));
//!
//! pinvoke::set_pool(&POOL).expect("nothing ran before");
//! ```

mod chosen;
mod queue;
mod worker;

pub use crate::operation::Job;
pub use chosen::{Pool, PoolInUse, set_pool, spawn};

use queue::{Limits, Shared};
use std::fmt;
use std::num::NonZero;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// A pool of threads: they are started when there is work, no more of them than a limit, and end when there was none for
/// a while.
///
/// A job goes to the thread that became idle last, so that those which are not needed end. Without an idle one a thread is
/// started, up to the limit; then jobs wait, in order. A panic of a job ends that job alone. The threads do not keep a
/// program from ending. A child of `fork` has none of them, and what it gives to the pool of its parent may wait for ever.
///
/// Dropped, it takes no more jobs and drops those that wait; those that run end as they would, and nobody waits for them.
/// [`close`](Self::close) waits.
pub struct Threads {
    limits: Limits,
    shared: OnceLock<Arc<Shared>>,
}

/// How long an idle thread waits for work, unless another time is said.
const KEEP_ALIVE: Duration = Duration::from_secs(10);

impl Threads {
    /// At most four threads a processor, but 16 where that is less; they end after 10 seconds without work; any number of
    /// jobs may wait.
    pub const fn new() -> Self {
        let limits =
            Limits { threads: 0, waiting: usize::MAX, keep_alive: KEEP_ALIVE, name: "pinvoke", stack: None };
        Self { limits, shared: OnceLock::new() }
    }

    /// How many threads there may be at once; one, if this says 0.
    ///
    /// Calls that wait for each other, as for a lock of C's, need as many as may wait, and one more.
    #[must_use]
    pub const fn max_threads(mut self, count: usize) -> Self {
        self.limits.threads = if count == 0 { 1 } else { count };
        self
    }

    /// How many jobs may wait for a thread. What comes then is refused, and so cancelled. All may, unless this is said.
    #[must_use]
    pub const fn max_waiting(mut self, count: usize) -> Self {
        self.limits.waiting = count;
        self
    }

    /// How long an idle thread waits for work before it ends.
    #[must_use]
    pub const fn keep_alive(mut self, time: Duration) -> Self {
        self.limits.keep_alive = time;
        self
    }

    /// How many bytes of stack each thread has; as many as Rust gives a thread, unless this is said.
    #[must_use]
    pub const fn stack_size(mut self, bytes: usize) -> Self {
        self.limits.stack = Some(bytes);
        self
    }

    /// What threads are called, with a hyphen and a number behind: `pinvoke-1`, unless this is said.
    ///
    /// # Panics
    ///
    /// If there is a NUL in it.
    #[must_use]
    pub const fn name(mut self, name: &'static str) -> Self {
        let mut rest = name.as_bytes();
        while let [byte, behind @ ..] = rest {
            assert!(*byte != 0, "a thread's name has no NUL in it");
            rest = behind;
        }
        self.limits.name = name;
        self
    }

    /// How many threads there are, and what for.
    pub fn counts(&self) -> Counts {
        self.shared.get().map(|shared| shared.counts()).unwrap_or_default()
    }

    /// Takes no more jobs, runs those that wait, and returns when all threads have ended. Not for a job of its own, which
    /// would wait for itself.
    pub fn close(self) {
        if let Some(shared) = self.shared.get() {
            shared.close();
            shared.wait_until_ended();
        }
    }

    fn shared(&self) -> &Arc<Shared> {
        self.shared.get_or_init(|| {
            let mut limits = self.limits;
            if limits.threads == 0 {
                let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
                limits.threads = (4 * processors).max(16);
            }
            Arc::new(Shared::new(limits))
        })
    }
}

impl Pool for Threads {
    fn spawn(&self, job: Job) {
        worker::spawn(self.shared(), job);
    }
}

impl Default for Threads {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Threads {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Threads")
            .field("limits", &self.limits)
            .field("counts", &self.counts())
            .finish_non_exhaustive()
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        if let Some(shared) = self.shared.get() {
            drop(shared.abandon());
        }
    }
}

/// What the threads of a pool do at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Counts {
    /// How many threads there are.
    pub threads: usize,
    /// How many of them wait for work.
    pub idle: usize,
    /// How many jobs wait for a thread.
    pub waiting: usize,
}
