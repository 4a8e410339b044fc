//! The end of an operation, while a closure of it runs.

use loom::thread::{self, JoinHandle};

use super::stand_ins::{AT, Memory, Owner, late, model, wait};
use crate::operation::generated::{End, Event, InOperation, Token, complete, start};
use crate::operation::op::Op;
use std::sync::{Arc, Mutex};

static EVENT: Event<usize> = Event::with_closures(&AT);

/// An operation with two closures that run on threads, which work with what it holds, while a third ends it.
fn ended_while_they_run(closures: usize) -> (Op<(usize, Owner)>, Memory, Vec<JoinHandle<()>>) {
    let (owner, memory) = Owner::new();
    let (threads, lent) = (Arc::new(Mutex::new(Vec::new())), memory.clone());
    let started = threads.clone();
    let make = move |token: Token<usize>| async move {
        let owner = owner;
        let place = InOperation::new(token, ());
        let inside: Vec<_> = (0..closures).map(|_| place.enter().expect("it has not ended")).collect();
        let number = token.native().addr();
        let mut threads: Vec<_> = inside
            .into_iter()
            .map(|inside| {
                let lent = lent.clone();
                thread::spawn(move || {
                    assert_eq!(lent.drops(), 0);
                    drop(inside);
                })
            })
            .collect();
        threads.push(thread::spawn(move || {
            assert!(complete(&EVENT, core::ptr::without_provenance_mut(number), || 7));
        }));
        *started.lock().unwrap() = threads;
        drop((started, lent));
        match token.wait().await {
            End::Completed(result) => (result, owner),
            End::Cancelled => panic!("nobody cancelled"),
        }
    };
    // SAFETY: only the owner, and a place that holds nothing, are held across the await, and they are `Send`.
    let op = unsafe { start(&EVENT, make) };
    late();
    let threads = core::mem::take(&mut *threads.lock().unwrap());
    (op, memory, threads)
}

/// It is awaited: the owner is back when no closure runs any more, and whoever waits is woken.
#[test]
fn awaited() {
    model(3, || {
        let (op, memory, threads) = ended_while_they_run(1);
        let (result, owner) = wait(op);
        assert_eq!((result, memory.drops()), (7, 0));
        drop(owner);
        threads.into_iter().for_each(|thread| thread.join().unwrap());
        assert_eq!(memory.drops(), 1);
    });
}

/// Nobody awaits it: the last one drops what it holds.
#[test]
fn left() {
    for closures in [1, 2] {
        model(3, move || {
            let (op, memory, threads) = ended_while_they_run(closures);
            drop(op);
            threads.into_iter().for_each(|thread| thread.join().unwrap());
            assert_eq!(memory.drops(), 1);
        });
    }
}
