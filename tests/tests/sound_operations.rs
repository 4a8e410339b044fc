//! The rules that keep operations sound, by number; what the compiler refuses is among the UI tests. Some count for the whole
//! process, so each test runs alone.

use pinvoke::operation::statistics;
use pinvoke::{ErrorKind, Op, OwnedSpare};
use pinvoke_tests::block_on;
use pinvoke_tests::engines::*;
use pinvoke_tests::operations::mode::*;
use pinvoke_tests::operations::*;
use pinvoke_tests::ringers::{Local, Ringer, ringer_ring};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    op_settle();
    alone
}

/// Room is told of what C wrote in it, and of nothing if it failed.
#[test]
fn sound_12_room_of_operations() {
    let _alone = alone();
    for (mode, written) in [(THREAD, true), (FAIL, false), (FAIL_LATER, false)] {
        let mut page = vec![1_u8];
        page.reserve_exact(9);
        let room = page.capacity() - 1;
        let (result, page) = block_on(op_fill_uninit(OwnedSpare::from(page), mode));
        assert_eq!(result.is_ok(), written);
        assert_eq!(page.into_inner().len(), if written { 1 + room } else { 1 });
    }
}

/// A `String` is text, and goes in alone; text that C writes is looked at before it is one.
#[test]
fn sound_13_text_of_operations() {
    let _alone = alone();
    let (sum, text) = block_on(op_sum(String::from("ab")));
    assert_eq!((sum.unwrap(), text.as_str()), (195, "ab"));
    let (result, (label, text)) =
        block_on(engine_write(Label { name: "\u{e9}".into(), times: 3 }, String::with_capacity(16)));
    result.unwrap();
    assert_eq!((label.times, text.as_str()), (3, "\u{e9}\u{e9}\u{e9}"));
    // Whatever fails, what was in it before is gone.
    let mut text = String::with_capacity(8);
    text.push_str("before");
    let (result, (_, text)) = block_on(engine_write(Label { name: "long".into(), times: 9 }, text));
    assert!(result.is_err());
    assert_eq!(text, "");
}

/// A handle is held by the operation, and released after its end.
#[test]
fn sound_27_handles_are_held() {
    let _alone = alone();
    let (made, freed) = (engines_made(), engines_freed());
    let engine = Arc::new(Engine::new(6).expect("there is memory"));
    let operation = engine_fill(Arc::clone(&engine), vec![0; 8]);
    drop(engine);
    drop(operation);
    engines_settle();
    assert_eq!((engines_made() - made, engines_freed() - freed), (1, 1));
    assert_eq!(engines_freed_early(), 0);
}

/// All that C has the address of stays where it is while the future moves: control blocks, native copies, texts in
/// records, counts, single outputs.
#[test]
fn sound_28_nothing_is_in_a_dead_frame() {
    fn moved<T: Send + 'static>(operation: Op<T>) -> T {
        let operation = std::thread::spawn(move || Box::new(operation)).join();
        block_on(*operation.unwrap_or_else(|_| panic!("it is moved")))
    }
    fn deep<T>(start: impl Fn() -> Op<T>, depth: usize) -> Op<T> {
        let frame = [depth; 64];
        if depth == 0 { start() } else { deep(start, std::hint::black_box(frame)[7] - 1) }
    }
    let _alone = alone();
    for _ in 0..20 {
        let (result, data) =
            std::thread::spawn(|| deep(|| op_submit(THREAD, [0; 8]), 9)).join().map(block_on).unwrap();
        result.unwrap();
        assert_eq!(data, [0x3C; 8]);
        assert_eq!(block_on(deep(|| engine_tell(5), 9)).unwrap(), 5);
    }
    let label = Label { name: "ab".into(), times: 2 };
    let (result, (_, text)) = moved(engine_write(label, String::with_capacity(10)));
    result.unwrap();
    assert_eq!(text, "abab");
    let (result, _) = moved(engine_repeat("ab", 2, 10));
    assert_eq!(result.unwrap(), "abab");
}

/// What C returns at once and then brings once more is one result, and the end is the callback.
#[test]
fn sound_29_at_once_and_also_a_callback() {
    let _alone = alone();
    let before = statistics().unexpected;
    for _ in 0..20 {
        let (result, data) = block_on(op_fill([0; 8], AT_ONCE_AND_CALL));
        assert_eq!((result.unwrap(), data), (8, [0xC5; 8]));
    }
    assert_eq!(statistics().unexpected - before, 20);
}

/// Cancelled without a callback to follow, whoever cancels brings the end; else the callback does. What has ended is not
/// cancelled.
#[test]
fn sound_30_who_cancels() {
    let _alone = alone();
    let (result, _) = block_on(op_fill_silent(vec![0; 8], NEVER).cancel());
    assert!(matches!(result.unwrap_err().kind(), ErrorKind::Cancelled));
    let (result, _) = block_on(op_fill_calling(vec![0; 8], NEVER).cancel());
    assert!(result.unwrap_err().to_string().contains("-125"));
    for mode in [AT_ONCE, INLINE] {
        assert!(block_on(op_fill_silent(vec![0; 8], mode).cancel()).0.is_ok());
        assert!(block_on(op_fill_calling(vec![0; 8], mode).cancel()).0.is_ok());
    }
    // One that C has already: it cannot be cancelled, and ends as it would.
    assert!(block_on(op_fill_silent(vec![0; 8], THREAD).cancel()).0.is_ok());
}

/// An operation goes where its result may; it is not pinned.
#[test]
fn sound_31_operations_go_to_other_threads() {
    fn anywhere<T: Send + Unpin + 'static>(operation: T) -> T {
        operation
    }
    let _alone = alone();
    let filled = anywhere(op_fill(vec![0; 8], THREAD));
    let summed = anywhere(op_sum(vec![1; 8]));
    let awaits = std::thread::spawn(|| (block_on(filled).0.unwrap(), block_on(summed).0.unwrap()));
    assert_eq!(awaits.join().unwrap(), (8, 8));
    // Dropped unrun, a call that blocks gives its owner back.
    let ran = Arc::new(AtomicUsize::new(0));
    let all: Vec<_> = (0..200)
        .map(|_| {
            let ran = ran.clone();
            engine_each(1, move |_| ran.fetch_add(1, Ordering::SeqCst) == usize::MAX)
        })
        .collect();
    let (mut done, mut cancelled) = (0, 0);
    for operation in all {
        match block_on(operation.cancel()) {
            Ok(_) => done += 1,
            Err(error) => {
                assert!(matches!(error.kind(), ErrorKind::Cancelled));
                cancelled += 1;
            }
        }
    }
    assert_eq!((done, done + cancelled), (ran.load(Ordering::SeqCst), 200));
}

/// What waits in an operation is for any thread: of an error that is of one alone, only that there was one.
#[test]
fn sound_31_errors_of_one_thread_stay_there() {
    std::thread_local!(static WATCH: Rc<()> = Rc::default());
    let _alone = alone();
    let started = || {
        let mut ringer = Ringer::new();
        ringer.hook(|_| Err(Local::new(WATCH.with(Rc::clone)))).unwrap_or_else(|_| panic!("it keeps it"));
        ringer_ring(ringer, 1)
    };
    let operation = started();
    assert_eq!(WATCH.with(Rc::strong_count), 1);
    let (result, ringer) = std::thread::spawn(|| block_on(operation)).join().unwrap();
    assert!(matches!(result.unwrap_err().kind(), ErrorKind::Closure));
    drop(ringer);
    // C's thread drops what waits in these.
    for _ in 0..20 {
        drop(started());
    }
    let (result, _) = block_on(started());
    assert!(result.is_err());
}
