//! Panics, wherever they can come from outside: nothing is lost, and the record is free again.

use core::panic::AssertUnwindSafe;
use std::panic::{catch_unwind, resume_unwind};

use super::c::{Drops, NUMBER, Native, Owner, poll, ready, running};
use crate::operation::generated::{Cancels, Token, complete, start};
use crate::operation::op::Op;

/// Panics when it is dropped, and tells that it was.
struct Spiteful(#[expect(dead_code, reason = "dropped")] Owner);

impl Drop for Spiteful {
    fn drop(&mut self) {
        quiet_panic("dropped");
    }
}

fn quiet_panic(message: &'static str) {
    // Without the hook, which would print it.
    resume_unwind(Box::new(message));
}

/// The message with which it panics.
#[track_caller]
fn panics<T>(run: impl FnOnce() -> T) -> &'static str {
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok(_) => panic!("it did not panic"),
        Err(payload) => payload.downcast_ref::<&'static str>().copied().unwrap_or("another"),
    }
}

/// The next operation works.
#[track_caller]
fn all_is_well() {
    let (op, native) = running(());
    assert!(native.calls(7));
    assert_eq!(ready(op).0, 7);
}

fn operation<T: 'static, F: Future<Output = T> + 'static>(make: impl FnOnce(Token<u32>) -> F) -> Op<T> {
    // SAFETY: the tests hold only what is `Send` across the await.
    unsafe { start(&NUMBER, make) }
}

#[test]
fn in_the_callback_goes_on_at_the_await() {
    let drops = Drops::default();
    let (mut op, native) = running(drops.owner());
    assert!(poll(&mut op).is_pending());
    assert!(complete(&NUMBER, native.0, || {
        quiet_panic("in the callback");
        7
    }));
    assert_eq!((panics(|| poll(&mut op)), drops.count()), ("in the callback", 1));
    all_is_well();
}

#[test]
fn in_the_callback_of_what_nobody_awaits() {
    let drops = Drops::default();
    let (op, native) = running(drops.owner());
    drop(op);
    assert!(complete(&NUMBER, native.0, || {
        quiet_panic("in the callback");
        7
    }));
    assert_eq!(drops.count(), 1);
    all_is_well();
}

#[test]
fn before_the_call() {
    let drops = Drops::default();
    let owner = drops.owner();
    let make = |token: Token<u32>| async move {
        let _owner = owner;
        quiet_panic("before the call");
        let _ = token.wait().await;
    };
    assert_eq!((panics(|| operation(make)), drops.count()), ("before the call", 1));
    all_is_well();
}

#[test]
fn in_making_it() {
    let drops = Drops::default();
    let owner = drops.owner();
    let make = |_: Token<u32>| {
        let owner = owner;
        quiet_panic("in making it");
        async move { drop(owner) }
    };
    assert_eq!((panics(|| operation(make)), drops.count()), ("in making it", 1));
    all_is_well();
}

#[test]
fn in_reading_back() {
    let drops = Drops::default();
    let owner = drops.owner();
    let make = |token: Token<u32>| async move {
        let _owner = owner;
        assert!(Native(token.native()).calls(7));
        let _ = token.wait().await;
        quiet_panic("in reading back");
    };
    // It has ended before the first poll returns, so this is where the panic is.
    assert_eq!((panics(|| operation(make)), drops.count()), ("in reading back", 1));
    all_is_well();

    let owner = drops.owner();
    let (tokens, token) = std::sync::mpsc::channel();
    let make = |its: Token<u32>| async move {
        let _owner = owner;
        tokens.send(its.native().addr()).unwrap();
        let _ = its.wait().await;
        quiet_panic("in reading back");
    };
    let mut op = operation(make);
    assert!(Native(core::ptr::without_provenance_mut(token.recv().unwrap())).calls(7));
    assert_eq!((panics(|| poll(&mut op)), drops.count()), ("in reading back", 2));
    all_is_well();
}

#[test]
fn in_dropping_what_was_given() {
    let drops = Drops::default();
    let (op, native) = running(Spiteful(drops.owner()));
    assert!(native.calls(7));
    assert_eq!((panics(|| drop(op)), drops.count()), ("dropped", 1));
    all_is_well();
}

#[test]
fn in_asking_to_cancel() {
    fn spiteful(drops: &Drops) -> (Op<Owner>, Native) {
        let owner = drops.owner();
        let (tokens, token) = std::sync::mpsc::channel();
        let make = |its: Token<u32>| async move {
            tokens.send(its.native().addr()).unwrap();
            let cancel = || {
                quiet_panic("in asking");
                true
            };
            // SAFETY: the closure has nothing.
            let _ = unsafe { its.wait_or(Cancels::Calls, &cancel) }.await;
            owner
        };
        let op = operation(make);
        (op, Native(core::ptr::without_provenance_mut(token.recv().unwrap())))
    }

    let drops = Drops::default();
    let (op, native) = spiteful(&drops);
    assert_eq!((panics(|| op.cancel()), drops.count()), ("in asking", 0));
    assert!(native.calls(7));
    assert_eq!(drops.count(), 1);
    let (op, native) = spiteful(&drops);
    assert_eq!((panics(|| drop(op)), drops.count()), ("in asking", 1));
    assert!(native.calls(7));
    assert_eq!(drops.count(), 2);
    all_is_well();
}

#[test]
fn in_dropping_a_waker() {
    use core::task::{RawWaker, RawWakerVTable, Waker};

    fn clone(_: *const ()) -> RawWaker {
        RawWaker::new(core::ptr::null(), &TABLE)
    }
    static TABLE: RawWakerVTable =
        RawWakerVTable::new(clone, |_| (), |_| (), |_| quiet_panic("in dropping a waker"));

    // SAFETY: the functions do not use their argument.
    let waker = core::mem::ManuallyDrop::new(unsafe { Waker::from_raw(clone(core::ptr::null())) });
    let drops = Drops::default();
    let (mut op, native) = running(drops.owner());
    assert!(super::c::poll_with(&mut op, &waker).is_pending());
    // For another: the first is dropped.
    assert_eq!(panics(|| poll(&mut op)), "in dropping a waker");
    assert!(super::c::poll_with(&mut op, &waker).is_pending());
    assert_eq!((panics(|| drop(op)), drops.count()), ("in dropping a waker", 0));
    assert!(native.calls(7));
    assert_eq!(drops.count(), 1);
    all_is_well();
}
