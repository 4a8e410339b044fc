//! One end, at each time it can come.

use core::task::Poll;
use std::thread;

use super::c::{AT, Drops, block_on, pending, poll};
use crate::operation::generated::{End, Event, complete};

static NUMBER: Event<u32> = Event::new(&AT);

fn number(end: End<u32>) -> u32 {
    match end {
        End::Completed(number) => number,
        End::Cancelled => panic!("nobody cancelled"),
    }
}

#[test]
fn inline() {
    let drops = Drops::default();
    let mut op = pending(&NUMBER, drops.owner(), |token| assert!(complete(&NUMBER, token.get(), || 7)));
    assert!(op.is_finished());
    let Poll::Ready((end, owner)) = poll(&mut op) else { panic!("it was completed") };
    assert_eq!((number(end), drops.count()), (7, 0));
    drop((op, owner));
    assert_eq!(drops.count(), 1);
}

#[test]
fn on_another_thread() {
    for _ in 0..200 {
        let drops = Drops::default();
        let op = pending(&NUMBER, drops.owner(), |token| {
            thread::spawn(move || assert!(complete(&NUMBER, token.get(), || 7)));
        });
        let (end, owner) = block_on(op);
        assert_eq!((number(end), drops.count()), (7, 0));
        drop(owner);
        assert_eq!(drops.count(), 1);
    }
}
