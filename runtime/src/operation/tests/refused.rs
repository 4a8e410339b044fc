//! Ends that are not accepted. The counts are of all tests at once, so each test has an event of its own.

use core::ptr;
use std::sync::Barrier;
use std::thread;

use super::c::{AT, Drops, NUMBER, Native, TIMES, ready, running};
use crate::operation::generated::{End, Event, Token, complete, start};
use crate::operation::op::Op;
use crate::operation::statistics;
use crate::operation::word::{INDEX_BITS, LAST_GENERATION};

/// An operation of an event, and its token.
fn running_of<R: Send + 'static>(event: &'static Event<R>) -> (Op<Option<R>>, Native) {
    let token = std::sync::Arc::new(std::sync::Mutex::new(None));
    let place = token.clone();
    let make = |token: Token<R>| async move {
        *place.lock().unwrap() = Some(Native(token.native()));
        drop(place);
        match token.wait().await {
            End::Completed(result) => Some(result),
            End::Cancelled => None,
        }
    };
    // SAFETY: nothing is held across the await.
    let op = unsafe { start(event, make) };
    let native = token.lock().unwrap().take();
    (op, native.expect("it was called"))
}

#[test]
fn garbage() {
    static EVENT: Event<u32> = Event::new(&AT);
    let (op, native) = running_of(&EVENT);
    let token = native.0.addr();
    let before = statistics().stray;
    let generation = 1 << INDEX_BITS;
    let numbers = [
        0,
        1,
        usize::MAX,
        usize::MAX - 1,
        usize::MAX >> 1,
        generation - 1,
        token + generation,
        token | LAST_GENERATION << INDEX_BITS,
        token & (generation - 1),
        &raw const EVENT as usize,
    ];
    for number in numbers {
        assert!(
            !complete(&EVENT, ptr::without_provenance_mut(number), || panic!("it is refused")),
            "{number:#x}"
        );
    }
    // Every number near a token, and what is left of it on any number of bits.
    for bit in 0..usize::BITS {
        let number = token ^ 1 << bit;
        assert!(
            !complete(&EVENT, ptr::without_provenance_mut(number), || panic!("it is refused")),
            "{number:#x}"
        );
    }
    assert_eq!(EVENT.refused(), numbers.len() + usize::BITS as usize);
    assert!(statistics().stray >= before + 8);
    assert!(complete(&EVENT, native.0, || 7));
    assert_eq!(ready(op), Some(7));
}

#[test]
fn of_another_function() {
    static EVENT: Event<String> = Event::new(&AT);
    static OTHER: Event<[u64; 3]> = Event::new(&AT);
    let (op, native) = running_of(&EVENT);
    assert!(!complete(&OTHER, native.0, || [1; 3]));
    assert_eq!((EVENT.refused(), OTHER.refused()), (0, 1));
    assert!(complete(&EVENT, native.0, || "seven".to_owned()));
    assert_eq!(ready(op).as_deref(), Some("seven"));
}

#[test]
fn twice() {
    static EVENT: Event<u32> = Event::new(&AT);
    let before = statistics();
    let (op, native) = running_of(&EVENT);
    assert!(complete(&EVENT, native.0, || 7));
    assert!(!complete(&EVENT, native.0, || 8));
    assert!(statistics().duplicate > before.duplicate);
    assert_eq!(ready(op), Some(7));
    assert!(!complete(&EVENT, native.0, || 9));
    assert!(statistics().late > before.late);
    assert_eq!(EVENT.refused(), 2);
}

#[test]
fn inside_itself() {
    static EVENT: Event<bool> = Event::new(&AT);
    let (op, native) = running_of(&EVENT);
    assert!(complete(&EVENT, native.0, || complete(&EVENT, native.0, || true)));
    assert_eq!((ready(op), EVENT.refused()), (Some(false), 1));
}

#[test]
fn on_many_threads_at_once() {
    static EVENT: Event<usize> = Event::new(&AT);
    const THREADS: usize = 4;
    for _ in 0..TIMES {
        let (op, native) = running_of(&EVENT);
        let barrier = Barrier::new(THREADS);
        let accepted: Vec<usize> = thread::scope(|scope| {
            let threads: Vec<_> = (0..THREADS)
                .map(|index| {
                    let barrier = &barrier;
                    scope.spawn(move || {
                        let native = native;
                        barrier.wait();
                        complete(&EVENT, native.0, || index).then_some(index)
                    })
                })
                .collect();
            threads.into_iter().filter_map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(accepted, [ready(op).unwrap()]);
    }
    assert_eq!(EVENT.refused(), TIMES * (THREADS - 1));
}

#[test]
fn after_the_record_is_anothers() {
    let drops = Drops::default();
    let (op, first) = running(drops.owner());
    assert!(first.calls(1));
    drop(ready(op));
    // The thread's own records: the last one that came back is taken first.
    let (op, second) = running(drops.owner());
    assert_eq!(first.0.addr() & ((1 << INDEX_BITS) - 1), second.0.addr() & ((1 << INDEX_BITS) - 1));
    assert_ne!(first.0, second.0);
    assert!(!first.calls(1) && NUMBER.refused() > 0);
    assert!(!op.is_finished());
    assert!(second.calls(2));
    assert_eq!(ready(op).0, 2);
    assert_eq!(drops.count(), 2);
}
