//! The next operation in the same record, while C's threads are still about the last one.

use std::sync::Arc;

use loom::sync::atomic::{AtomicUsize, Ordering};
use loom::thread;

use super::stand_ins::{AT, EVENT, Native, Owner, Sleeper, ended_by_thread, model, pending, wait};
use crate::operation::generated::{End, Event, Token, complete, start};

static OTHER: Event<[usize; 2]> = Event::new(&AT);

/// An operation of another event, with nothing in it, that ends in its callback.
fn other() {
    let make = |token: Token<[usize; 2]>| async move {
        assert!(complete(&OTHER, token.native(), || [1, 2]));
        token.wait().await
    };
    // SAFETY: nothing is held across the await but the token.
    let op = unsafe { start(&OTHER, make) };
    assert!(matches!(wait(op), End::Completed([1, 2])));
}

/// Who ends the first operation is not yet done with it when the second is in its record.
#[test]
fn after_the_end() {
    model(3, || {
        let (mut op, first, thread) = ended_by_thread(1);
        let sleeper = Sleeper::new();
        let (_, owner) = sleeper.wait(&mut op);
        drop((op, owner));
        other();
        let (op, second, next) = ended_by_thread(2);
        let (result, owner) = wait(op);
        assert_eq!((result, owner.read()), (2, 2));
        drop(owner);
        assert!(thread.join().unwrap() && next.join().unwrap());
        assert_eq!((first.drops(), second.drops(), sleeper.wakers()), (1, 1, 0));
    });
}

/// The first operation was dropped, so who ends it frees the record, while the second one takes it, or another.
#[test]
fn after_leaving() {
    model(3, || {
        let (mut op, first, thread) = ended_by_thread(1);
        let sleeper = Sleeper::new();
        let _ = sleeper.poll(&mut op);
        drop(op);
        let (op, second, next) = ended_by_thread(2);
        let (result, owner) = wait(op);
        assert_eq!((result, owner.read()), (2, 2));
        drop(owner);
        assert!(thread.join().unwrap() && next.join().unwrap());
        assert_eq!((first.drops(), second.drops(), sleeper.wakers()), (1, 1, 0));
    });
}

/// The first operation's end comes twice, the second time when the record may be the second operation's.
#[test]
fn late() {
    model(4, || {
        let (owner, _memory) = Owner::new();
        let (op, native) = pending(owner, |native| {
            assert!(native.calls(1));
            native
        });
        assert_eq!(wait(op).0, 1);
        let late = thread::spawn(move || assert!(!native.calls(3)));
        let (op, _second, next) = ended_by_thread(2);
        assert_eq!(wait(op).0, 2);
        assert!(next.join().unwrap());
        late.join().unwrap();
    });
}

/// An operation that ends in its callback, and is read back or dropped.
fn quick(value: usize, read_back: bool) {
    let (owner, memory) = Owner::new();
    let lent = memory.clone();
    let (op, ()) = pending(owner, move |native| assert!(native.ends(&lent, value)));
    if read_back {
        assert_eq!(wait(op).0, value);
    } else {
        drop(op);
    }
    assert_eq!(memory.drops(), 1);
}

/// Two threads start operations, and what one has done with its record is over when the other takes it.
#[test]
fn by_another_thread() {
    for read_back in [false, true] {
        model(4, move || {
            // What makes the records is not loom's, so it sees no order in it but that of this thread.
            other();
            let thread = thread::spawn(move || quick(1, read_back));
            quick(2, read_back);
            thread.join().unwrap();
        });
    }
}

/// The same, where C's thread frees the first record.
#[test]
fn by_another_thread_after_leaving() {
    model(4, || {
        let (op, first, thread) = ended_by_thread(1);
        drop(op);
        quick(2, false);
        assert!(thread.join().unwrap());
        assert_eq!(first.drops(), 1);
    });
}

/// C hands the token to its thread without any order, and the record was another event's before.
#[test]
fn token_without_order() {
    model(4, || {
        other();
        let slot = Arc::new(AtomicUsize::new(0));
        let there = slot.clone();
        let thread = thread::spawn(move || match there.load(Ordering::Relaxed) {
            0 => false,
            number => {
                assert!(Native::of(number).calls(7), "it was started, and nobody else ends it");
                true
            }
        });
        let (owner, memory) = Owner::new();
        let (op, ()) = pending(owner, move |native| slot.store(native.number(), Ordering::Relaxed));
        let called = thread.join().unwrap();
        if called {
            assert_eq!(wait(op).0, 7);
        } else {
            drop(op);
        }
        assert_eq!(memory.drops(), usize::from(called));
    });
}

/// The same, while it is dropped: C's thread has all that it drops.
#[test]
fn token_without_order_dropped() {
    model(4, || {
        other();
        let slot = Arc::new(AtomicUsize::new(0));
        let there = slot.clone();
        let thread = thread::spawn(move || match there.load(Ordering::Relaxed) {
            0 => false,
            number => Native::of(number).calls(7),
        });
        let (owner, memory) = Owner::new();
        let (op, ()) = pending(owner, move |native| slot.store(native.number(), Ordering::Relaxed));
        drop(op);
        let called = thread.join().unwrap();
        assert_eq!(memory.drops(), usize::from(called));
    });
}

/// C calls back with a number that becomes a token only then.
fn guessed<R: Send + 'static>(event: &'static Event<R>, result: fn() -> R) -> Option<usize> {
    other();
    let guess = token_after_other();
    let thread = thread::spawn(move || complete(event, core::ptr::without_provenance_mut(guess), result));
    let (owner, memory) = Owner::new();
    let (op, native) = pending(owner, |native| native);
    assert_eq!(native.number(), guess);
    let called = thread.join().unwrap();
    let result = if called {
        Some(wait(op).0)
    } else {
        drop(op);
        assert!(native.calls(1));
        None
    };
    assert_eq!(memory.drops(), 1);
    result
}

/// The token of the second operation in the first record.
fn token_after_other() -> usize {
    2 << crate::operation::word::INDEX_BITS
}

/// It is as good as the token itself, or too early.
#[test]
fn guessed_token() {
    model(4, || assert!(matches!(guessed(&EVENT, || 7), None | Some(7))));
}

/// But not for another event, not even for the one that the record was of before.
#[test]
fn guessed_token_of_another_event() {
    model(4, || assert!(guessed(&OTHER, || [3, 4]).is_none()));
}
