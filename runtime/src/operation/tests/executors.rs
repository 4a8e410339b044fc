//! Threads that come and go, and what belongs to them.

use core::cell::RefCell;
use std::thread;

use super::c::{Drops, Owner, TIMES, block_on, pending, poll, running};
use crate::operation::op::Op;

/// An operation that is dropped, or read back, when its thread ends, after what else belongs to the thread.
struct AtExit(RefCell<Option<Op<(u32, Owner)>>>);

impl Drop for AtExit {
    fn drop(&mut self) {
        if let Some(mut op) = self.0.take() {
            let _ = poll(&mut op);
            drop(op);
            // And one more, where no free records of the thread's are.
            drop(pending((), |native| assert!(native.calls(1))));
        }
    }
}

std::thread_local! {
    static LAST: AtExit = const { AtExit(RefCell::new(None)) };
}

#[test]
fn when_a_thread_ends() {
    let drops = Drops::default();
    for ended in [false, true] {
        let owner = drops.owner();
        let thread = thread::spawn(move || {
            // First, so that it is dropped last.
            LAST.with(|_| ());
            let (op, native) = running(owner);
            if ended {
                assert!(native.calls(7));
            }
            LAST.with(|last| last.0.replace(Some(op)));
            native
        });
        let native = thread.join().unwrap();
        assert_eq!(native.calls(7), !ended);
    }
    assert_eq!(drops.count(), 2);
}

/// Started here, polled there, ended elsewhere.
#[test]
fn from_thread_to_thread() {
    for _ in 0..TIMES {
        let (mut op, native) = running(());
        let _ = poll(&mut op);
        let ends = native.calls_later(7);
        let awaits = thread::spawn(move || block_on(op).0);
        assert_eq!(awaits.join().unwrap(), 7);
        assert!(ends.join().unwrap());
    }
}

/// The records of threads that are no more are used again.
#[test]
fn records_of_other_threads() {
    let most = |threads: usize| {
        (0..threads)
            .map(|_| {
                let ran = thread::spawn(|| {
                    let mut all: Vec<_> = (0..40).map(|_| running(())).collect();
                    let last = all.iter().map(|(_, native)| native.0.addr() & 0x3fff).max();
                    all.drain(..).for_each(|(op, native)| {
                        assert!(native.calls(1));
                        drop(op);
                    });
                    last
                });
                ran.join().unwrap()
            })
            .max()
    };
    let first = most(10).unwrap();
    // Others run at the same time, so not exactly as many; but not 40 for each thread.
    assert!(most(100).unwrap().unwrap() < first.unwrap() + 3500);
}
