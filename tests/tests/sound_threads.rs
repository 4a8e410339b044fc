//! One slot of one object, set by several threads at once: C never has what is dropped, and all is dropped once.
#![allow(unsafe_code, reason = "implements an unsafe trait for an owner that tells when it is dropped")]

use pinvoke::Owner;
use pinvoke_tests::board::Board;
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};

const THREADS: usize = 4;
const ROUNDS: usize = if cfg!(miri) { 5 } else { 500 };

/// Bytes that are others once they are dropped, and a count of that.
struct Bytes(Box<[u8]>, &'static AtomicUsize);

// SAFETY: on the heap, and changed by nobody until the drop.
unsafe impl Owner for Bytes {
    type Element = u8;

    fn as_ptr(&self) -> *const u8 {
        self.0.as_ptr()
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

impl Drop for Bytes {
    fn drop(&mut self) {
        self.0.fill(77);
        self.1.fetch_add(1, Ordering::Relaxed);
    }
}

/// What `set` gives away is dropped so often.
fn many(board: Board, drops: &AtomicUsize, set: impl Fn(&Board, i32) + Sync) {
    let begin = Barrier::new(THREADS);
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let (board, set, begin) = (&board, &set, &begin);
            scope.spawn(move || {
                begin.wait();
                for round in 0..ROUNDS {
                    set(board, i32::from((round + thread) % 3 == 0));
                    assert!(matches!(board.look(), 0 | 8), "C had what was dropped");
                }
            });
        }
    });
    assert_eq!(board.look(), 8);
    drop(board);
    assert_eq!(drops.load(Ordering::Relaxed), THREADS * ROUNDS);
}

#[test]
fn sound_22_owners_that_several_threads_put_into_one_slot() {
    static DROPS: AtomicUsize = AtomicUsize::new(0);
    many(Board::new().expect("there is memory"), &DROPS, |board, refuse| {
        let kept = board.keep(Bytes(Box::new([1; 8]), &DROPS), refuse);
        assert_eq!(kept.is_err(), refuse == 1);
    });
}

#[test]
fn sound_22_closures_that_several_threads_put_into_one_slot() {
    static DROPS: AtomicUsize = AtomicUsize::new(0);
    many(Board::new().expect("there is memory"), &DROPS, |board, refuse| {
        let held = Bytes(Box::new([1; 8]), &DROPS);
        let kept = board.hook(move |_| held.0.iter().map(|byte| u32::from(*byte)).sum(), refuse);
        assert_eq!(kept.is_err(), refuse == 1);
    });
}
