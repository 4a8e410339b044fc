//! What is counted: ends that are refused, operations that are forgotten or given up, owners on many threads. The counts
//! are the process's, so that each test runs alone.

use pinvoke::operation::{Statistics, statistics};
use pinvoke_tests::block_on;
use pinvoke_tests::operations::mode::*;
use pinvoke_tests::operations::*;
use pinvoke_tests::owners::Drops;
use std::mem;
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    op_settle();
    alone
}

/// What was refused meanwhile: strays, second and late ends, ends after a result at once, operations given up.
fn refused(run: impl FnOnce()) -> [u64; 4] {
    let before = statistics();
    run();
    op_settle();
    let after = statistics();
    let count = |of: fn(&Statistics) -> u64| of(&after) - of(&before);
    [
        count(|counts| counts.stray),
        count(|counts| counts.duplicate + counts.late),
        count(|counts| counts.unexpected),
        count(|counts| counts.abandoned),
    ]
}

#[test]
fn ends_that_are_refused() {
    let _alone = alone();
    let fill = |mode, times: usize| {
        refused(|| {
            for _ in 0..times {
                let (result, _) = block_on(op_fill(vec![0; 8], mode));
                result.unwrap();
            }
        })
    };
    for mode in [AT_ONCE, INLINE, THREAD] {
        assert_eq!(fill(mode, 50), [0, 0, 0, 0], "mode {mode}");
    }
    assert_eq!(fill(TWICE, 50), [0, 50, 0, 0]);
    assert_eq!(fill(LATE, 50), [0, 50, 0, 0]);
    // The one that is accepted of three, inside the call and on two threads.
    assert_eq!(fill(TWICE_AT_ONCE, 50), [0, 50, 0, 0]);
    assert_eq!(fill(AT_ONCE_AND_CALL, 50), [0, 0, 50, 0]);
    let [stray, again, unexpected, abandoned] = fill(GARBAGE, 50);
    assert_eq!((stray + again, unexpected, abandoned), (5 * 50, 0, 0));
}

#[test]
fn forgotten_the_owner_stays_where_c_writes() {
    let _alone = alone();
    let drops = Drops::default();
    let lost = refused(|| {
        // Not one that may have ended by now: its owner would be in what is forgotten, which is a leak like any other.
        for _ in 0..2 {
            mem::forget(op_fill(drops.owner(64), NEVER));
        }
        assert_eq!(std::thread::spawn(op_finish).join().unwrap(), 2);
    });
    // C wrote where it was told to, and its ends were accepted. Nobody reads them back.
    assert_eq!((lost, drops.count()), ([0; 4], 0));
}

#[test]
fn given_up_it_is_dropped_at_once() {
    let _alone = alone();
    let drops = Drops::default();
    let given_up = refused(|| {
        let operation = op_fill(drops.owner(8), NEVER);
        assert_eq!(op_forget(), 1);
        // SAFETY: the library has forgotten the request.
        unsafe { operation.abandon() };
        assert_eq!(drops.count(), 1);
        // One that has ended is dropped as ever.
        let operation = op_fill(drops.owner(8), INLINE);
        // SAFETY: as above.
        unsafe { operation.abandon() };
        assert_eq!(drops.count(), 2);
    });
    assert_eq!(given_up, [0, 0, 0, 1]);
}

#[test]
fn never_ended_it_waits_and_dropped_it_leaks() {
    let _alone = alone();
    let drops = Drops::default();
    let mut operation = op_fill(drops.owner(8), NEVER);
    for _ in 0..10 {
        let polled = Pin::new(&mut operation).poll(&mut Context::from_waker(Waker::noop()));
        assert!(polled.is_pending() && !operation.is_finished());
    }
    drop(operation);
    assert_eq!(drops.count(), 0, "C may still write");
    // Late, but it comes.
    assert_eq!((op_finish(), drops.count()), (1, 1));
}

/// Started on one thread, polled on a second, ended on a third.
#[test]
fn from_thread_to_thread() {
    let _alone = alone();
    for _ in 0..100 {
        let mut operation = op_fill(vec![0; 8], NEVER);
        let polls = std::thread::spawn(move || {
            let mut context = Context::from_waker(Waker::noop());
            assert!(Pin::new(&mut operation).poll(&mut context).is_pending());
            operation
        });
        let operation = polls.join().unwrap();
        let ends = std::thread::spawn(op_finish);
        let (filled, data) = block_on(operation);
        assert_eq!((filled.unwrap(), data), (8, vec![0xC5; 8]));
        assert_eq!(ends.join().unwrap(), 1);
    }
}

/// Every owner is dropped once, whoever drops it: C's threads, the pool's, or one of these.
#[test]
fn many_threads_at_once() {
    const THREADS: usize = 6;
    const EACH: usize = 300;
    let _alone = alone();
    let drops = Drops::default();
    let run = |seed: usize| {
        let mut chance = seed;
        for _ in 0..EACH {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let owner = drops.owner(32);
            let mode = [AT_ONCE, INLINE, THREAD, TWICE, LATE, GARBAGE, FAIL, FAIL_LATER][chance >> 33 & 7];
            match chance >> 40 & 7 {
                0 => drop(op_fill(owner, mode)),
                1 => drop(block_on(op_fill(owner, mode).cancel())),
                2 => drop(op_fill_silent(owner, mode).cancel()),
                3 => {
                    let mut operation = op_fill(owner, mode);
                    let polled = Pin::new(&mut operation).poll(&mut Context::from_waker(Waker::noop()));
                    if let Poll::Ready((_, owner)) = polled {
                        drop(owner);
                    }
                }
                4 => drop(op_sum(owner)),
                5 => drop(block_on(op_sum(owner))),
                _ => drop(block_on(op_fill(owner, mode))),
            }
        }
    };
    std::thread::scope(|scope| (0..THREADS).for_each(|seed| drop(scope.spawn(move || run(seed * 977 + 1)))));
    op_settle();
    // The pool has some calls still.
    while drops.count() < THREADS * EACH {
        std::thread::yield_now();
    }
    op_settle();
    assert_eq!(drops.count(), THREADS * EACH);
}
