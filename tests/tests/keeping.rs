//! Memory that C keeps: for an object that several threads set at once, and for one that is memory of Rust's.

use pinvoke::Owner;
use pinvoke_tests::keeping::{Board, Tape};
use std::sync::Arc;

/// Bytes of one value, which turn into others when they are dropped: C would see that.
struct Watched {
    bytes: Vec<u8>,
    _alive: Arc<()>,
}

impl Watched {
    fn new(byte: u8, len: usize, alive: &Arc<()>) -> Self {
        Self { bytes: vec![byte; len], _alive: Arc::clone(alive) }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.bytes[0] = 0;
        self.bytes[1..].fill(255);
    }
}

// SAFETY: as of `Vec<u8>`, which nobody changes before it is dropped.
unsafe impl Owner for Watched {
    type Element = u8;

    fn as_ptr(&self) -> *const u8 {
        self.bytes.as_ptr()
    }

    fn len(&self) -> usize {
        self.bytes.len()
    }
}

#[test]
fn sound_22_several_threads_set_one_slot() {
    let alive = Arc::new(());
    let board = Board::new().expect("there is memory");
    std::thread::scope(|threads| {
        for thread in 1..=4_u8 {
            let (board, alive) = (&board, &alive);
            threads.spawn(move || {
                for round in 0..2000_usize {
                    // Every third is refused.
                    let len = if round % 3 == 0 { 7 } else { 64 };
                    let shown = board.show(Watched::new(thread, len, alive));
                    assert_eq!(shown.is_err(), round % 3 == 0);
                    let seen = board.look();
                    assert!((0..=4).contains(&seen), "C sees what is gone: {seen}");
                }
            });
        }
    });
    assert!(Arc::strong_count(&alive) > 1, "C has one of them");
    assert!((1..=4).contains(&board.look()));
    drop(board);
    assert_eq!(Arc::strong_count(&alive), 1);
}

#[test]
fn sound_22_a_state_keeps_what_it_was_made_of() {
    let alive = Arc::new(());
    let mut tape = Tape::over(Watched::new(3, 2, &alive)).expect("a tape");
    assert_eq!((tape.next(), tape.next(), tape.next()), (3, 3, 3));
    assert_eq!(Arc::strong_count(&alive), 2);
    tape.feed(Watched::new(4, 2, &alive)).expect("other bytes");
    assert_eq!((tape.next(), Arc::strong_count(&alive)), (4, 2));
    // What C does not take is dropped, and what was there stays.
    tape.feed(Vec::new()).expect_err("there are none");
    assert_eq!((tape.next(), Arc::strong_count(&alive)), (4, 2));
    tape.count_in(Box::new(0)).expect("a place");
    assert_eq!((tape.next(), tape.next()), (4, 4));
    assert_eq!(tape.kept_marks::<i32>(), Some(vec![2]));
    // Wherever the handle goes.
    let mut moved = Box::new(tape);
    assert_eq!(moved.next(), 4);
    drop(moved);
    assert_eq!(Arc::strong_count(&alive), 1);
}

#[test]
fn what_no_state_was_made_of_is_dropped() {
    assert!(Tape::over(Vec::new()).is_err());
    let mut tape = Tape::empty().expect("a tape");
    assert_eq!(tape.next(), -1);
}
