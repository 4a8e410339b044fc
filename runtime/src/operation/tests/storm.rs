//! Everything at once, on several threads, for as many operations as `PINVOKE_STORM` says.

use core::sync::atomic::{AtomicUsize, Ordering};
use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::c::{Drops, Native, Owner, block_on, poll, running};
use crate::operation::op::Op;

const THREADS: usize = 3;

/// Numbers that look like chance, and are the same at each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// C: ends what it is given, some twice, some late.
fn ends(tokens: &Receiver<Native>, mut chance: Chance, accepted: &AtomicUsize) {
    let mut late = VecDeque::new();
    for native in tokens {
        let times = 1 + usize::from(chance.below(4) == 0);
        for _ in 0..times {
            accepted.fetch_add(usize::from(native.calls(1)), Ordering::Relaxed);
        }
        late.push_back(native);
        if late.len() > 20 {
            assert!(!late.pop_front().unwrap().calls(2), "a late end was accepted");
        }
    }
}

fn operations(
    count: usize,
    mut chance: Chance,
    drops: &Drops,
    given: &Sender<Native>,
    passed: &Sender<Op<(u32, Owner)>>,
) {
    for _ in 0..count {
        let (mut op, native) = running(drops.owner());
        given.send(native).unwrap();
        match chance.below(6) {
            0 => drop(op),
            1 => drop(op.cancel()),
            2 => drop(block_on(op.cancel())),
            3 => {
                if poll(&mut op).is_pending() {
                    passed.send(op).unwrap();
                }
            }
            4 => {
                let _ = poll(&mut op);
                drop(op);
            }
            _ => assert_eq!(block_on(op).0, 1),
        }
    }
}

#[test]
fn storm() {
    let count = std::env::var("PINVOKE_STORM").ok().and_then(|count| count.parse().ok());
    let count: usize = count.unwrap_or(if cfg!(miri) { 30 } else { 5000 });
    let (drops, accepted) = (Drops::default(), AtomicUsize::new(0));
    thread::scope(|scope| {
        let (passed, taken) = channel::<Op<(u32, Owner)>>();
        scope.spawn(move || taken.iter().for_each(|op| drop(block_on(op))));
        for seed in 0..THREADS as u64 {
            let (given, tokens) = channel();
            let (drops, accepted, passed) = (&drops, &accepted, passed.clone());
            scope.spawn(move || ends(&tokens, Chance(seed), accepted));
            scope.spawn(move || operations(count, Chance(seed + 100), drops, &given, &passed));
        }
    });
    assert_eq!(accepted.load(Ordering::Relaxed), THREADS * count);
    assert_eq!(drops.count(), THREADS * count);
}
