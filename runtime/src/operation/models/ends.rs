//! The end of an operation, while it is started, and while it is polled.

use std::sync::Arc;

use loom::thread;

use super::stand_ins::{EVENT, Memory, Native, Owner, ended_by_thread, model, pending, wait};
use crate::operation::generated::{Token, start};
use crate::operation::op::Op;

/// Another thread ends it: before the call has returned, before it is polled, or after.
#[test]
fn on_another_thread() {
    model(4, || {
        let (op, memory, thread) = ended_by_thread(7);
        let (result, owner) = wait(op);
        assert_eq!((result, owner.read(), memory.drops()), (7, 7, 0));
        drop(owner);
        assert!(thread.join().unwrap());
        assert_eq!(memory.drops(), 1);
    });
}

/// Two threads end it: one of them does.
#[test]
fn twice_at_once() {
    model(3, || {
        let (owner, memory) = Owner::new();
        let (op, threads) =
            pending(owner, |native| [1, 2].map(|value| thread::spawn(move || native.calls(value))));
        let (result, owner) = wait(op);
        let [first, second] = threads.map(|thread| thread.join().unwrap());
        assert!(first != second && result == if first { 1 } else { 2 });
        drop(owner);
        assert_eq!(memory.drops(), 1);
    });
}

/// It ends in the callback, and a thread of C's ends it again.
#[test]
fn again_later() {
    model(4, || {
        let (owner, _memory) = Owner::new();
        let (op, thread) = pending(owner, |native| {
            assert!(native.calls(1));
            thread::spawn(move || assert!(!native.calls(2)))
        });
        assert_eq!(wait(op).0, 1);
        thread.join().unwrap();
    });
}

/// An operation whose call gives its result at once; what it brought all the same, if C calls back nevertheless.
fn at_once(call: impl FnOnce(Native) + 'static) -> (Op<(Option<usize>, Owner)>, Memory) {
    let (owner, memory) = Owner::new();
    let make = |token: Token<usize>| async move {
        let owner = owner;
        call(Native::of(token.native().addr()));
        (token.at_once().await, owner)
    };
    // SAFETY: only the owner is held across the await, and it is `Send`.
    (unsafe { start(&EVENT, make) }, memory)
}

/// C gives its result at once, and a thread of C's calls back all the same.
#[test]
fn unexpected() {
    model(4, || {
        let accepted = Arc::new(std::sync::Mutex::new(None));
        let place = accepted.clone();
        let (op, memory) = at_once(move |native| {
            *place.lock().unwrap() = Some(thread::spawn(move || native.calls(7)));
        });
        let (result, owner) = wait(op);
        let called = accepted.lock().unwrap().take().unwrap().join().unwrap();
        assert_eq!(result, called.then_some(7));
        drop(owner);
        assert_eq!(memory.drops(), 1);
    });
}

/// The coroutine returns although C has the operation, and C calls back: nothing is lost, and nothing dropped twice.
#[test]
fn not_awaited() {
    model(4, || {
        let thread = Arc::new(std::sync::Mutex::new(None));
        let place = thread.clone();
        let (owner, memory) = Owner::new();
        let make = |token: Token<usize>| async move {
            let native = Native::of(token.native().addr());
            *place.lock().unwrap() = Some(thread::spawn(move || native.calls(7)));
            owner
        };
        // SAFETY: C has nothing of the coroutine's.
        let op = unsafe { start(&EVENT, make) };
        let native = thread.lock().unwrap().take().unwrap();
        drop(wait(op));
        // Another operation, perhaps in the same record.
        let (op, other, ends) = ended_by_thread(8);
        assert_eq!(wait(op).0, 8);
        assert!(ends.join().unwrap());
        native.join().unwrap();
        assert_eq!((memory.drops(), other.drops()), (1, 1));
    });
}
