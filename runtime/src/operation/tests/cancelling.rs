//! Asking C to cancel.

use core::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;

use super::c::{Drops, NUMBER, Native, Owner, block_on, poll, ready, running};
use crate::operation::generated::{Cancels, End, Token, start};
use crate::operation::op::Op;

/// How C was asked.
#[derive(Clone, Default)]
struct Asked {
    times: Arc<AtomicUsize>,
    token: Arc<AtomicUsize>,
}

impl Asked {
    fn times(&self) -> usize {
        self.times.load(Ordering::SeqCst)
    }

    fn native(&self) -> Native {
        Native(core::ptr::without_provenance_mut(self.token.load(Ordering::SeqCst)))
    }
}

/// An operation that C can be asked to cancel, and answers so.
fn cancellable(
    cancels: Cancels,
    owner: Owner,
    answer: impl Fn(Native) -> bool + Send + 'static,
) -> (Op<(Option<u32>, Owner)>, Asked) {
    let asked = Asked::default();
    let its = asked.clone();
    let make = |token: Token<u32>| async move {
        let owner = owner;
        its.token.store(token.native().addr(), Ordering::SeqCst);
        let cancel = || {
            its.times.fetch_add(1, Ordering::SeqCst);
            answer(its.native())
        };
        // SAFETY: what the closure has is `Sync`, or the answer, which is `Send` and called by one.
        let end = unsafe { token.wait_or(cancels, &cancel) }.await;
        let number = match end {
            End::Completed(number) => Some(number),
            End::Cancelled => None,
        };
        (number, owner)
    };
    // SAFETY: all that is held across the await is `Send`.
    (unsafe { start(&NUMBER, make) }, asked)
}

#[test]
fn followed_by_a_callback() {
    let drops = Drops::default();
    let (op, asked) = cancellable(Cancels::Calls, drops.owner(), |_| true);
    let mut cancel = op.cancel();
    assert!(poll(&mut cancel).is_pending());
    assert_eq!((asked.times(), drops.count()), (1, 0));
    assert!(asked.native().calls(125));
    assert_eq!(ready(cancel).0, Some(125));
    assert_eq!(asked.times(), 1);
}

#[test]
fn calling_back_while_it_is_asked() {
    for cancels in [Cancels::Calls, Cancels::Silent] {
        let drops = Drops::default();
        let (op, asked) = cancellable(cancels, drops.owner(), |native| native.calls(7));
        assert_eq!(block_on(op.cancel()).0, Some(7));
        assert_eq!((asked.times(), drops.count()), (1, 1));
    }
}

#[test]
fn followed_by_none() {
    let drops = Drops::default();
    let (mut op, asked) = cancellable(Cancels::Silent, drops.owner(), |_| true);
    assert!(poll(&mut op).is_pending());
    let (number, owner) = ready(op.cancel());
    assert_eq!((number, drops.count()), (None, 0));
    assert!(!asked.native().calls(7));
    drop(owner);
    assert_eq!(drops.count(), 1);
}

#[test]
fn not_accepted() {
    let drops = Drops::default();
    let (op, asked) = cancellable(Cancels::Silent, drops.owner(), |_| false);
    let mut cancel = op.cancel();
    assert!(poll(&mut cancel).is_pending());
    assert!(asked.native().calls(7));
    assert_eq!(ready(cancel).0, Some(7));
}

#[test]
fn by_dropping() {
    let drops = Drops::default();
    let (op, asked) = cancellable(Cancels::Calls, drops.owner(), |_| true);
    drop(op);
    assert_eq!((asked.times(), drops.count()), (1, 0));
    assert!(asked.native().calls(7));
    assert_eq!((asked.times(), drops.count()), (1, 1));
}

#[test]
fn by_dropping_followed_by_none() {
    let drops = Drops::default();
    let (op, asked) = cancellable(Cancels::Silent, drops.owner(), |_| true);
    drop(op);
    assert_eq!((asked.times(), drops.count()), (1, 1));
    assert!(!asked.native().calls(7));
}

#[test]
fn once_and_by_dropping_not_again() {
    let drops = Drops::default();
    let (op, asked) = cancellable(Cancels::Calls, drops.owner(), |_| true);
    drop(op.cancel());
    assert_eq!((asked.times(), drops.count()), (1, 0));
    assert!(asked.native().calls(7));
    assert_eq!(drops.count(), 1);
}

#[test]
fn what_has_ended_is_not_asked() {
    let drops = Drops::default();
    let (op, asked) = cancellable(Cancels::Silent, drops.owner(), |_| true);
    assert!(asked.native().calls(7));
    assert_eq!(ready(op.cancel()).0, Some(7));
    assert_eq!(asked.times(), 0);
}

#[test]
fn where_c_cannot() {
    let drops = Drops::default();
    let (op, native) = running(drops.owner());
    let mut cancel = op.cancel();
    assert!(poll(&mut cancel).is_pending());
    assert!(native.calls(7));
    assert_eq!(ready(cancel).0, 7);
}

#[test]
fn after_waiting_for_the_answer_of_another_record() {
    // What the last operation left in the record is not asked.
    let drops = Drops::default();
    let (op, asked) = cancellable(Cancels::Calls, drops.owner(), |_| true);
    assert!(asked.native().calls(7));
    drop(ready(op));
    let (op, native) = running(drops.owner());
    drop(op);
    assert!(native.calls(8));
    assert_eq!((asked.times(), drops.count()), (0, 2));
}
