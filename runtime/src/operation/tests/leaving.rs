//! Operations that nobody awaits to the end.

use core::mem;
use std::sync::Arc;
use std::thread;

use super::c::{Drops, TIMES, block_on, pending, poll, poll_with, running};
use crate::operation::statistics;

#[test]
fn dropped_before_the_end() {
    let drops = Drops::default();
    let (op, native) = running(drops.owner());
    drop(op);
    assert_eq!(drops.count(), 0);
    assert!(native.calls(7));
    assert_eq!(drops.count(), 1);
    assert!(!native.calls(7));
}

#[test]
fn polled_and_dropped_before_the_end() {
    let drops = Drops::default();
    let (mut op, native) = running(drops.owner());
    assert!(poll(&mut op).is_pending());
    drop(op);
    assert!(native.calls(7));
    assert_eq!(drops.count(), 1);
}

/// A task that is over is not kept by what it has dropped.
#[test]
fn its_waker_is_dropped_with_it() {
    struct Bell;
    impl std::task::Wake for Bell {
        fn wake(self: Arc<Self>) {
            panic!("nobody waits");
        }
    }
    let bell = Arc::new(Bell);
    let (mut op, native) = running(());
    assert!(poll_with(&mut op, &bell.clone().into()).is_pending());
    assert_eq!(Arc::strong_count(&bell), 2);
    drop(op);
    assert_eq!(Arc::strong_count(&bell), 1);
    assert!(native.calls(7));
}

#[test]
fn dropped_after_the_end() {
    let drops = Drops::default();
    let (op, native) = running(drops.owner());
    assert!(native.calls(7));
    drop(op);
    assert_eq!(drops.count(), 1);
}

#[test]
fn dropped_during_the_end() {
    let drops = Drops::default();
    for _ in 0..TIMES {
        let (mut op, native) = running(drops.owner());
        let thread = native.calls_later(7);
        let _ = poll(&mut op);
        drop(op);
        assert!(thread.join().unwrap());
    }
    assert_eq!(drops.count(), TIMES);
}

#[test]
fn dropped_when_it_was_ready() {
    let drops = Drops::default();
    let mut op = pending(drops.owner(), |native| assert!(native.calls(7)));
    let ended = poll(&mut op);
    drop(op);
    assert_eq!(drops.count(), 0);
    drop(ended);
    assert_eq!(drops.count(), 1);
}

/// One record is lost, and nothing else happens.
#[test]
fn forgotten() {
    let drops = Drops::default();
    let (op, native) = running(drops.owner());
    mem::forget(op);
    assert!(native.calls(7));
    assert!(!native.calls(7));
    assert_eq!(drops.count(), 0);
    let (op, other) = running(drops.owner());
    assert_ne!(native.0, other.0);
    assert!(other.calls(8));
    drop(block_on(op));
    assert_eq!(drops.count(), 1);
}

#[test]
fn abandoned() {
    let drops = Drops::default();
    let before = statistics().abandoned;
    let (mut op, native) = running(drops.owner());
    assert!(poll(&mut op).is_pending());
    // SAFETY: there is no C.
    unsafe { op.abandon() };
    assert_eq!(drops.count(), 1);
    assert!(statistics().abandoned > before);
    assert!(!native.calls(7));
}

#[test]
fn abandoned_after_the_end() {
    let drops = Drops::default();
    let (op, native) = running(drops.owner());
    assert!(native.calls(7));
    // SAFETY: C has called back.
    unsafe { op.abandon() };
    assert_eq!(drops.count(), 1);
}

/// The result is an owner too.
#[test]
fn the_result_is_dropped_with_the_rest() {
    use super::c::{AT, Owner};
    use crate::operation::generated::{Event, Token, complete, start};
    static EVENT: Event<(Owner, [u64; 4])> = Event::new(&AT);

    let drops = Drops::default();
    for early in [true, false] {
        let (token, given) = std::sync::mpsc::channel();
        let make = |its: Token<(Owner, [u64; 4])>| async move {
            token.send(its.native().addr()).unwrap();
            let _ = its.wait().await;
        };
        // SAFETY: nothing is held across the await but the sender of a number.
        let op = unsafe { start(&EVENT, make) };
        let token = given.recv().unwrap();
        let ends = |drops: Drops| {
            let ends = thread::spawn(move || {
                complete(&EVENT, core::ptr::without_provenance_mut(token), || (drops.owner(), [0; 4]))
            });
            assert!(ends.join().unwrap());
        };
        let left = early.then_some(op);
        ends(drops.clone());
        drop(left);
    }
    assert_eq!(drops.count(), 2);
}
