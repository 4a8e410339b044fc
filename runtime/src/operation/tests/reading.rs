//! What C makes of an operation that nobody awaits.

use std::panic::resume_unwind;
use std::sync::mpsc::channel;

use super::c::{Drops, NUMBER, Native, Owner, ready};
use crate::operation::generated::{Cancels, End, Token, reading, start};
use crate::operation::op::Op;

/// An operation that adopts an object when it has ended with an even number, and panics if that is 100.
fn adopting(drops: &Drops, cancel: bool) -> (Op<Option<Owner>>, Native) {
    let (tokens, token) = channel();
    let drops = drops.clone();
    let make = |its: Token<u32>| {
        tokens.send(Native(its.native())).unwrap();
        reading(its, async move {
            let silent = || cancel;
            // SAFETY: the closure has nothing of C's.
            let end = unsafe { its.wait_or(Cancels::Silent, &silent) }.await;
            match end {
                End::Completed(100) => resume_unwind(Box::new("in reading back")),
                End::Completed(number) if number % 2 == 0 => Some(drops.owner()),
                _ => None,
            }
        })
    };
    // SAFETY: what is held across the await is `Send`.
    let op = unsafe { start(&NUMBER, make) };
    (op, token.recv().unwrap())
}

#[test]
fn awaited() {
    let drops = Drops::default();
    let (op, native) = adopting(&drops, false);
    assert!(native.calls(2));
    let owner = ready(op);
    assert_eq!((owner.is_some(), drops.count()), (true, 0));
    drop(owner);
    assert_eq!(drops.count(), 1);
}

#[test]
fn dropped_after_the_end() {
    let drops = Drops::default();
    let (op, native) = adopting(&drops, false);
    assert!(native.calls(2));
    drop(op);
    assert_eq!(drops.count(), 1);
}

#[test]
fn dropped_before_the_end() {
    let drops = Drops::default();
    let (op, native) = adopting(&drops, false);
    drop(op);
    assert_eq!(drops.count(), 0);
    assert!(native.calls_later(2).join().unwrap());
    assert_eq!(drops.count(), 1);
    // C made nothing.
    let (op, native) = adopting(&drops, false);
    drop(op);
    assert!(native.calls(1));
    assert_eq!(drops.count(), 1);
}

#[test]
fn cancelled() {
    let drops = Drops::default();
    let (op, native) = adopting(&drops, true);
    drop(op);
    assert!(!native.calls(2));
    assert_eq!(drops.count(), 0);
}

#[test]
fn a_panic_that_nobody_awaits() {
    let drops = Drops::default();
    let (op, native) = adopting(&drops, false);
    drop(op);
    assert!(native.calls(100));
    let (op, native) = adopting(&drops, false);
    assert!(native.calls(100));
    drop(op);
    let (op, native) = adopting(&drops, false);
    assert!(native.calls(2));
    drop(ready(op));
    assert_eq!(drops.count(), 1);
}
