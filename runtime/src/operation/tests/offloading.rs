//! Calls on a pool's thread.

use std::panic::resume_unwind;
use std::thread::{self, ThreadId};

use super::c::{AT, Drops, Owner, TIMES, block_on, poll, ready};
use crate::operation::generated::{Job, Offloaded, offload, work};
use crate::operation::op::Op;

static DONE: Offloaded = Offloaded::new(&AT);

/// Where it ran, if it did.
fn job(owner: Owner) -> (Op<(Option<ThreadId>, Owner)>, Job) {
    offload(&DONE, work(owner, |owner| (Some(thread::current().id()), owner), |owner| (None, owner)))
}

#[test]
fn runs_on_another_thread() {
    for _ in 0..TIMES {
        let drops = Drops::default();
        let (op, job) = job(drops.owner());
        let thread = thread::spawn(move || {
            job.run();
            thread::current().id()
        });
        let (ran, owner) = block_on(op);
        assert_eq!((ran, drops.count()), (Some(thread.join().unwrap()), 0));
        drop(owner);
        assert_eq!(drops.count(), 1);
    }
}

#[test]
fn runs_before_it_is_polled() {
    let drops = Drops::default();
    let (op, job) = job(drops.owner());
    assert!(!op.is_finished());
    job.run();
    assert!(op.is_finished());
    assert!(ready(op).0.is_some());
}

#[test]
fn dropped_by_the_pool() {
    let drops = Drops::default();
    let (mut op, job) = job(drops.owner());
    assert!(poll(&mut op).is_pending());
    drop(job);
    let (ran, owner) = ready(op);
    assert_eq!((ran, drops.count()), (None, 0));
    drop(owner);
}

#[test]
fn cancelled_before_it_runs() {
    let drops = Drops::default();
    let (op, job) = job(drops.owner());
    let mut cancel = op.cancel();
    assert!(poll(&mut cancel).is_pending());
    job.run();
    assert!(ready(cancel).0.is_none());
    assert_eq!(drops.count(), 1);
}

#[test]
fn dropped_before_it_runs() {
    let drops = Drops::default();
    let (op, job) = job(drops.owner());
    drop(op);
    assert_eq!(drops.count(), 0);
    job.run();
    assert_eq!(drops.count(), 1);
}

#[test]
fn dropped_while_it_runs() {
    let drops = Drops::default();
    let (started, has_started) = std::sync::mpsc::channel();
    let (go, goes) = std::sync::mpsc::channel::<()>();
    let run = move |owner: Owner| {
        started.send(()).unwrap();
        goes.recv().unwrap();
        owner
    };
    let (op, job) = offload(&DONE, work(drops.owner(), run, |owner| owner));
    let thread = thread::spawn(move || job.run());
    has_started.recv().unwrap();
    drop(op);
    assert_eq!(drops.count(), 0);
    go.send(()).unwrap();
    thread.join().unwrap();
    assert_eq!(drops.count(), 1);
}

#[test]
fn panics_go_on_where_it_is_awaited() {
    fn panics(owner: Owner) -> Owner {
        let _owner = owner;
        resume_unwind(Box::new("in the task"))
    }
    let drops = Drops::default();
    for cancelled in [false, true] {
        let (mut op, job) = offload(&DONE, work(drops.owner(), panics, panics));
        if cancelled {
            drop(job)
        } else {
            job.run()
        }
        let payload =
            std::panic::catch_unwind(core::panic::AssertUnwindSafe(|| poll(&mut op))).err().unwrap();
        assert_eq!(payload.downcast_ref(), Some(&"in the task"));
    }
    // Nobody awaits this one.
    let (op, job) = offload(&DONE, work(drops.owner(), panics, panics));
    drop(op);
    job.run();
    assert_eq!(drops.count(), 3);
}

/// Larger than a record, and with more alignment.
#[test]
fn of_any_size() {
    #[repr(align(64))]
    struct Large([u64; 100]);
    let (op, job) = offload(&DONE, work(Large([7; 100]), |large| large, |large| large));
    thread::spawn(move || job.run()).join().unwrap();
    let large = ready(op);
    assert_eq!((large.0, (&raw const large).addr() % 64), ([7; 100], 0));
}
