//! A call on a pool's thread.

use loom::thread;

use super::stand_ins::{AT, Owner, late, model, wait};
use crate::operation::generated::{Offloaded, offload, work};

static DONE: Offloaded = Offloaded::new(&AT);

fn run(owner: Owner) -> (bool, Owner) {
    owner.0.write(7);
    (true, owner)
}

fn cancelled(owner: Owner) -> (bool, Owner) {
    (false, owner)
}

/// It runs while it is awaited.
#[test]
fn awaited() {
    model(4, || {
        let (owner, memory) = Owner::new();
        let (op, job) = offload(&DONE, work(owner, run, cancelled));
        let thread = thread::spawn(move || job.run());
        late();
        let (ran, owner) = wait(op);
        assert!(ran && owner.read() == 7);
        drop(owner);
        thread.join().unwrap();
        assert_eq!(memory.drops(), 1);
    });
}

/// It is dropped while it is about to run, runs, or has run.
#[test]
fn dropped() {
    model(4, || {
        let (owner, memory) = Owner::new();
        let (op, job) = offload(&DONE, work(owner, run, cancelled));
        let thread = thread::spawn(move || job.run());
        late();
        drop(op);
        thread.join().unwrap();
        assert_eq!(memory.drops(), 1);
    });
}

/// The pool drops the job while it is being cancelled.
#[test]
fn cancelled_and_not_run() {
    model(4, || {
        let (owner, memory) = Owner::new();
        let (op, job) = offload(&DONE, work(owner, run, cancelled));
        let thread = thread::spawn(move || drop(job));
        late();
        let (ran, owner) = wait(op.cancel());
        assert!(!ran);
        drop(owner);
        thread.join().unwrap();
        assert_eq!(memory.drops(), 1);
    });
}
