//! The jobs that wait, and the threads that wait for jobs: one lock, held for a few instructions.

use super::{Counts, Job};
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};
use std::vec::Vec;

#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// 0 until the number of processors was asked for.
    pub threads: usize,
    pub waiting: usize,
    pub keep_alive: Duration,
    pub name: &'static str,
    pub stack: Option<usize>,
}

pub(super) struct Shared {
    pub limits: Limits,
    state: Mutex<State>,
    ended: Condvar,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    /// Who waits, the latest last. Who takes a thread off this list wakes it.
    idle: Vec<Thread>,
    /// How many threads were woken or started and have not come to the lock yet: as many jobs do not wait for a thread.
    coming: usize,
    /// How many threads run, or are being started.
    threads: usize,
    /// How many were ever started.
    started: u64,
    closed: bool,
}

/// What is to be done for a job, without the lock.
pub(super) enum Given {
    /// Nothing: a thread that is busy will take it.
    Queued,
    /// A thread waits for it.
    Wake(Thread),
    /// Start the thread of this number.
    Start(u64),
    /// The pool does not take it.
    Refused(Job),
}

impl State {
    fn waiting(&self) -> usize {
        self.jobs.len().saturating_sub(self.coming)
    }
}

impl Shared {
    pub fn new(limits: Limits) -> Self {
        Self { limits, state: Mutex::default(), ended: Condvar::new() }
    }

    /// Jobs neither run nor are dropped under the lock, so nothing panics there.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn give(&self, job: Job) -> Given {
        let mut state = self.lock();
        let given = match state.idle.pop() {
            _ if state.closed => return Given::Refused(job),
            Some(thread) => Given::Wake(thread),
            None if state.threads < self.limits.threads => {
                state.threads += 1;
                state.started += 1;
                Given::Start(state.started)
            }
            None if state.waiting() >= self.limits.waiting => return Given::Refused(job),
            None => Given::Queued,
        };
        state.coming += usize::from(!matches!(given, Given::Queued));
        state.jobs.push_back(job);
        given
    }

    /// The thread that was started is there.
    pub fn came(&self) {
        self.lock().coming -= 1;
    }

    /// The next job for the thread `me`, which waits for one as long as it may; none if it must end.
    pub fn next(&self, me: &Thread) -> Option<Job> {
        let mut state = self.lock();
        let mut waited = false;
        loop {
            if let Some(job) = state.jobs.pop_front() {
                return Some(job);
            }
            if state.closed || waited {
                drop(self.end(state));
                return None;
            }
            state.idle.push(me.clone());
            (state, waited) = self.wait(state, me);
        }
    }

    /// Until somebody takes this thread off the list, or it has waited as long as it may: whether the latter.
    fn wait<'a>(&'a self, mut state: MutexGuard<'a, State>, me: &Thread) -> (MutexGuard<'a, State>, bool) {
        let since = Instant::now();
        loop {
            let left = self.limits.keep_alive.saturating_sub(since.elapsed());
            if left.is_zero() {
                state.idle.retain(|thread| thread.id() != me.id());
                return (state, true);
            }
            drop(state);
            thread::park_timeout(left);
            state = self.lock();
            // A wake-up may be somebody else's: only the list tells.
            if !state.idle.iter().rev().any(|thread| thread.id() == me.id()) {
                state.coming -= 1;
                return (state, false);
            }
        }
    }

    /// A thread ends, or could not be started. If it was the last one, nobody would take the jobs that wait: they are for
    /// the caller to drop, when it has let go of the lock.
    fn end(&self, mut state: MutexGuard<'_, State>) -> VecDeque<Job> {
        state.threads -= 1;
        if state.threads > 0 {
            return VecDeque::new();
        }
        self.ended.notify_all();
        core::mem::take(&mut state.jobs)
    }

    /// The thread that was counted could not be started.
    pub fn not_started(&self) -> VecDeque<Job> {
        let mut state = self.lock();
        state.coming -= 1;
        self.end(state)
    }

    /// No more jobs; those that wait are still taken.
    pub fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        let idle = core::mem::take(&mut state.idle);
        state.coming += idle.len();
        drop(state);
        idle.iter().for_each(Thread::unpark);
    }

    /// No more jobs; those that wait are for the caller to drop.
    pub fn abandon(&self) -> VecDeque<Job> {
        self.close();
        core::mem::take(&mut self.lock().jobs)
    }

    pub fn wait_until_ended(&self) {
        let state = self.lock();
        drop(self.ended.wait_while(state, |state| state.threads > 0));
    }

    pub fn counts(&self) -> Counts {
        let state = self.lock();
        Counts { threads: state.threads, idle: state.idle.len(), waiting: state.waiting() }
    }
}
