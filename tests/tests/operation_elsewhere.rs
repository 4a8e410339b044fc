//! What C keeps and calls, on the pool: the words do what they do in a call that is made here and now.

use pinvoke::ErrorKind;
use pinvoke_tests::block_on;
use pinvoke_tests::callbacks_functions::Source;
use pinvoke_tests::elsewhere::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use std::thread;

/// What a board keeps lives until it keeps something else, and no longer.
#[test]
fn memory_that_c_keeps() {
    let board = Arc::new(Board::new().unwrap());
    let (first, second): (Arc<[u8]>, Arc<[u8]>) = (Arc::new([1; 8]), Arc::new([2; 6]));
    block_on(notice_show(board.clone(), first.clone())).0.unwrap();
    assert_eq!(block_on(notice_look(board.clone())).0.unwrap(), 1);
    assert_eq!(Arc::strong_count(&first), 2);
    // C refuses an odd number, and keeps what it had.
    block_on(notice_show(board.clone(), Arc::<[u8]>::from([3; 3]))).0.unwrap_err();
    assert_eq!((block_on(notice_look(board.clone())).0.unwrap(), Arc::strong_count(&first)), (1, 2));
    block_on(notice_show(board.clone(), second.clone())).0.unwrap();
    assert_eq!(block_on(notice_look(board.clone())).0.unwrap(), 2);
    assert_eq!((Arc::strong_count(&first), Arc::strong_count(&second)), (1, 2));
    block_on(notice_show_some(board.clone(), Some(first.clone()))).0.unwrap();
    assert_eq!((Arc::strong_count(&first), Arc::strong_count(&second)), (2, 1));
    block_on(notice_show_some(board.clone(), None::<Vec<u8>>)).0.unwrap();
    assert_eq!((block_on(notice_look(board.clone())).0.unwrap(), Arc::strong_count(&first)), (0, 1));
    block_on(notice_show(board.clone(), second.clone())).0.unwrap();
    // Several threads of the pool at once, some of whose operations nobody awaits.
    for round in 0..100 {
        drop(notice_show(board.clone(), vec![round; 4]));
        let (shown, _) = block_on(notice_show(board.clone(), Box::<[u8]>::from([round; 2])));
        shown.unwrap();
    }
    // The pool has some calls still.
    while Arc::strong_count(&board) > 1 {
        thread::yield_now();
    }
    drop(board);
    assert_eq!(Arc::strong_count(&second), 1);
}

/// Counts up, and is counted when it goes.
struct Numbers(u8, Arc<AtomicI32>);

impl Source for Numbers {
    fn read(&mut self, buffer: &mut [u8]) -> usize {
        buffer.fill(self.0);
        self.0 += 1;
        buffer.len()
    }
}

impl Drop for Numbers {
    fn drop(&mut self) {
        self.1.fetch_add(1, Ordering::SeqCst);
    }
}

/// A struct of functions, kept by an object that goes from thread to thread.
#[test]
fn functions_that_c_keeps() {
    let gone = Arc::new(AtomicI32::new(0));
    let count = || gone.load(Ordering::SeqCst);
    let numbers = |from| Numbers(from, gone.clone());
    assert!(matches!(block_on(reader_open(numbers(0), 1)).unwrap_err().kind(), ErrorKind::Null));
    assert_eq!(count(), 1);
    let reader = block_on(reader_open(numbers(1), 0)).unwrap();
    let (read, (reader, buffer)) = block_on(reader_read(reader, vec![0; 3]));
    assert_eq!((read.unwrap(), buffer), (3, vec![1; 3]));
    let (reset, reader) = block_on(reader_reset(reader, numbers(50), 1));
    reset.unwrap_err();
    assert_eq!(count(), 2, "what C did not take");
    let (read, (reader, buffer)) = block_on(reader_read(reader, vec![0; 3]));
    assert_eq!((read.unwrap(), buffer), (3, vec![2; 3]));
    let (reset, reader) = block_on(reader_reset(reader, numbers(50), 0));
    reset.unwrap();
    assert_eq!(count(), 3, "what C has no longer");
    let (read, (reader, buffer)) = block_on(reader_read(reader, vec![0; 3]));
    assert_eq!((read.unwrap(), buffer), (3, vec![50; 3]));
    // It is released with the operation that has it.
    drop(reader_read(reader, vec![0; 3]));
    while count() < 4 {
        thread::yield_now();
    }
    // What C makes for nobody goes too.
    drop(reader_open(numbers(1), 0));
    while count() < 5 {
        thread::yield_now();
    }
}

#[test]
fn closures_that_several_threads_call() {
    let sum = Arc::new(AtomicI32::new(0));
    let added = sum.clone();
    let called = block_on(kept_on_threads(3, 50, move |value| {
        added.fetch_add(value, Ordering::SeqCst);
        0
    }));
    called.unwrap();
    assert_eq!((sum.load(Ordering::SeqCst), Arc::strong_count(&sum)), (3 * (0..50).sum::<i32>(), 1));
}
