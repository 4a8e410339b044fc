//! What a thread of the pool does.

use super::Job;
use super::queue::{Given, Shared};
use std::format;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::{self, Builder};

/// Gives the job to a thread that waits, or to a new one, or lets it wait.
pub(super) fn spawn(shared: &Arc<Shared>, job: Job) {
    match shared.give(job) {
        Given::Queued => {}
        Given::Wake(thread) => thread.unpark(),
        Given::Start(number) => start(shared, number),
        Given::Refused(job) => drop(job),
    }
}

fn start(shared: &Arc<Shared>, number: u64) {
    let of = Arc::clone(shared);
    let mut builder = Builder::new().name(format!("{}-{number}", shared.limits.name));
    if let Some(bytes) = shared.limits.stack {
        builder = builder.stack_size(bytes);
    }
    if builder.spawn(move || work(&of)).is_err() {
        drop(shared.not_started());
    }
}

fn work(shared: &Shared) {
    let me = thread::current();
    shared.came();
    while let Some(job) = shared.next(&me) {
        contained(|| job.run());
    }
}

/// Ends a panic here: the thread has other jobs to do. The hook has told of it.
fn contained(run: impl FnOnce()) {
    let mut ended = catch_unwind(AssertUnwindSafe(run));
    // What a panic carries may panic when it is dropped.
    while let Err(payload) = ended {
        ended = catch_unwind(AssertUnwindSafe(|| drop(payload)));
    }
}
