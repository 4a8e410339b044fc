//! Each way in which C can end an operation, and each in which it should not, hundreds of times: awaited, dropped, cancelled.
//! Every owner is dropped once, and every end that is not one is refused and counted. The counts are the process's, so each
//! test runs alone.

use pinvoke::operation::statistics;
use pinvoke::{Buffer, ErrorKind};
use pinvoke_tests::block_on;
use pinvoke_tests::operations::mode::*;
use pinvoke_tests::operations::*;
use pinvoke_tests::owners::Drops;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How often each.
const TIMES: usize = 300;

fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    op_settle();
    alone
}

/// What one operation is refused: ends of nobody's, second and late ones, unexpected ones.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
struct Refused {
    stray: usize,
    again: usize,
    unexpected: usize,
}

const NOTHING: Refused = Refused { stray: 0, again: 0, unexpected: 0 };
const ONE_AGAIN: Refused = Refused { again: 1, ..NOTHING };

/// All modes, and whether they fill the buffer, and what is refused of each.
const ALL: [(i32, bool, Refused); 12] = [
    (AT_ONCE, true, NOTHING),
    (INLINE, true, NOTHING),
    (THREAD, true, NOTHING),
    (TWICE, true, ONE_AGAIN),
    (TWICE_AT_ONCE, true, ONE_AGAIN),
    (LATE, true, ONE_AGAIN),
    (NEVER, true, NOTHING),
    (GARBAGE, true, Refused { stray: 5, ..NOTHING }),
    (FAIL, false, NOTHING),
    (AT_ONCE_AND_CALL, true, Refused { unexpected: 1, ..NOTHING }),
    (FAIL_LATER, false, NOTHING),
    (TOO_MUCH, false, NOTHING),
];

/// Runs it so many times, each with an owner of its own, and adds up what is refused.
#[track_caller]
fn each_time(what: &str, refused: Refused, run: impl Fn(&Drops)) {
    let (drops, before) = (Drops::default(), statistics());
    for _ in 0..TIMES {
        run(&drops);
    }
    op_settle();
    let after = statistics();
    let count = |after: u64, before: u64| usize::try_from(after - before).unwrap();
    let counted = Refused {
        stray: count(after.stray, before.stray),
        again: count(after.duplicate + after.late, before.duplicate + before.late),
        unexpected: count(after.unexpected, before.unexpected),
    };
    let expected = Refused {
        stray: refused.stray * TIMES,
        again: refused.again * TIMES,
        unexpected: refused.unexpected * TIMES,
    };
    assert_eq!((counted, drops.count()), (expected, TIMES), "{what}");
    assert_eq!(after.abandoned, before.abandoned);
}

#[test]
fn awaited() {
    let _alone = alone();
    for (mode, fills, refused) in ALL {
        each_time(&format!("mode {mode}"), refused, |drops| {
            let operation = op_fill(drops.owner(48), mode);
            if mode == NEVER {
                assert_eq!((operation.is_finished(), op_finish()), (false, 1));
            }
            let (result, owner) = block_on(operation);
            assert_eq!(result.is_ok(), fills, "mode {mode}");
            assert!(!fills || owner.as_slice() == [0xC5; 48], "mode {mode}");
        });
    }
}

#[test]
fn dropped() {
    let _alone = alone();
    for (mode, _, refused) in ALL {
        each_time(&format!("mode {mode}"), refused, |drops| {
            drop(op_fill(drops.owner(48), mode));
            if mode == NEVER {
                assert_eq!(op_finish(), 1);
            }
        });
    }
}

/// C says that it has cancelled, and is silent.
#[test]
fn cancelled_in_silence() {
    let _alone = alone();
    for (mode, fills, refused) in ALL {
        // The owner is back, and what C brings later is another one's.
        each_time(&format!("mode {mode}"), refused, |drops| {
            let (result, _owner) = block_on(op_fill_silent(drops.owner(48), mode).cancel());
            match result {
                Ok(_) => assert!(fills && mode != NEVER || mode == TOO_MUCH, "mode {mode}"),
                Err(error) if mode == NEVER => {
                    assert!(matches!(error.kind(), ErrorKind::Cancelled), "{error}")
                }
                Err(error) => assert!(!fills, "mode {mode}: {error}"),
            }
        });
        each_time(&format!("mode {mode}"), refused, |drops| drop(op_fill_silent(drops.owner(48), mode)));
    }
}

/// C calls back when it has cancelled, inside the call that asks it to.
#[test]
fn cancelled_with_a_callback() {
    let _alone = alone();
    for (mode, fills, refused) in ALL {
        each_time(&format!("mode {mode}"), refused, |drops| {
            let (result, _owner) = block_on(op_fill_calling(drops.owner(48), mode).cancel());
            match result {
                Ok(()) => assert!(fills && mode != NEVER || mode == TOO_MUCH, "mode {mode}"),
                Err(error) if mode == NEVER => assert!(error.to_string().contains("-125"), "{error}"),
                Err(error) => assert!(!fills, "mode {mode}: {error}"),
            }
        });
        each_time(&format!("mode {mode}"), refused, |drops| drop(op_fill_calling(drops.owner(48), mode)));
    }
}

/// C says that it has cancelled, and calls back all the same, when the record is the next operation's.
#[test]
fn after_a_cancel() {
    let _alone = alone();
    let next_is_right = || {
        let next = op_fill([0; 9], NEVER);
        assert_eq!(std::thread::spawn(op_call_in_vain).join().unwrap(), 1);
        assert_eq!((next.is_finished(), op_finish()), (false, 1));
        let (filled, data) = block_on(next);
        assert_eq!((filled.unwrap(), data), (9, [0xC5; 9]));
    };
    each_time("awaited", ONE_AGAIN, |drops| {
        let (result, owner) = block_on(op_fill_in_vain(drops.owner(48), NEVER).cancel());
        assert!(matches!(result.unwrap_err().kind(), ErrorKind::Cancelled));
        next_is_right();
        assert_eq!(owner.as_slice(), [0; 48]);
    });
    each_time("dropped", ONE_AGAIN, |drops| {
        let before = drops.count();
        drop(op_fill_in_vain(drops.owner(48), NEVER));
        assert_eq!(drops.count() - before, 1);
        next_is_right();
    });
}

/// Thirty in one callback; some are awaited, the others were dropped.
#[test]
fn in_a_batch() {
    const BATCH: usize = 30;
    let _alone = alone();
    let (drops, before) = (Drops::default(), statistics());
    for round in 0..TIMES {
        let mut all: Vec<_> = (0..BATCH).map(|_| op_join(drops.owner(8))).collect();
        let awaited = all.split_off(round % BATCH);
        drop(all);
        assert_eq!(drops.count(), round * BATCH, "C has them still");
        op_release();
        for operation in awaited {
            assert!(operation.is_finished());
            let (joined, owner) = block_on(operation);
            joined.unwrap();
            assert_eq!(owner.as_slice(), [0xC5; 8]);
        }
        assert_eq!(drops.count(), (round + 1) * BATCH);
    }
    assert_eq!(statistics(), before);
}

/// Given up, since the library has forgotten it.
#[test]
fn never() {
    let _alone = alone();
    let (drops, before) = (Drops::default(), statistics());
    for round in 0..TIMES {
        let operation = op_fill(drops.owner(48), NEVER);
        assert_eq!((operation.is_finished(), op_forget(), drops.count()), (false, 1, round));
        // SAFETY: the library has forgotten the request.
        unsafe { operation.abandon() };
    }
    assert_eq!(drops.count(), TIMES);
    let after = statistics();
    assert_eq!(after.abandoned - before.abandoned, TIMES as u64);
    assert_eq!((after.stray, after.duplicate, after.late), (before.stray, before.duplicate, before.late));
}
