//! Which pool the process uses.

use super::{Job, Threads};
use std::error::Error;
use std::fmt;
use std::sync::OnceLock;

/// A pool of threads that runs the calls declared `blocking`: the runtime's own, or that of an executor.
///
/// ```no_run
/// use pinvoke::{Job, Pool};
///
/// /// A thread for each call.
/// struct Each;
///
/// impl Pool for Each {
///     fn spawn(&self, job: Job) {
///         std::thread::spawn(|| job.run());
///     }
/// }
///
/// pinvoke::set_pool(&Each).expect("nothing ran before");
/// ```
pub trait Pool: Send + Sync {
    /// Runs the job, soon, on a thread that may block. Returns at once. A job that it cannot run, it drops: the operation
    /// is then cancelled.
    ///
    /// It must not run the job on the calling thread, which is an executor's.
    fn spawn(&self, job: Job);
}

static OWN: Threads = Threads::new();
static CHOSEN: OnceLock<&'static dyn Pool> = OnceLock::new();

/// Makes `pool` the one that runs all calls declared `blocking`, in the whole process. For programs, before the first such
/// call; a library leaves it to them.
///
/// # Errors
///
/// If a pool is in use already, by an earlier `set_pool` or call.
pub fn set_pool(pool: &'static dyn Pool) -> Result<(), PoolInUse> {
    CHOSEN.set(pool).map_err(|_| PoolInUse(()))
}

/// Gives the job to the pool that was chosen, or to the runtime's own.
#[doc(hidden)]
pub fn spawn(job: Job) {
    CHOSEN.get_or_init(|| &OWN).spawn(job);
}

/// A pool was chosen too late: calls run on another one already.
#[derive(Debug)]
pub struct PoolInUse(());

impl fmt::Display for PoolInUse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a pool of threads is in use already; set one before the first blocking call")
    }
}

impl Error for PoolInUse {}
