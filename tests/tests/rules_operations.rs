//! The guidelines about asynchronous calls, each by its number, and the rules that keep operations sound. Counts are of the
//! whole process, so each test runs alone.

use pinvoke::operation::statistics;
use pinvoke::{ErrorKind, Op, OwnedSpare, pool};
use pinvoke_tests::block_on;
use pinvoke_tests::engines::*;
use pinvoke_tests::operations::*;
use pinvoke_tests::ringers::{Local, Ringer, ringer_ring};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

const AT_ONCE: i32 = 0;
const INLINE: i32 = 1;
const THREAD: i32 = 2;
const TWICE: i32 = 3;
const LATE: i32 = 5;
const NEVER: i32 = 6;
const FAIL: i32 = 8;
const AT_ONCE_AND_CALL: i32 = 9;
const FAIL_LATER: i32 = 10;

fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    op_settle();
    alone
}

/// An owner that notes, when it is dropped, how many requests C still has.
struct Owner(Vec<u8>, Arc<Mutex<Vec<usize>>>);

// SAFETY: elements that never change.
unsafe impl pinvoke::Buffer for Owner {
    type Element = u8;
    fn as_slice(&self) -> &[u8] {
        &self.0
    }
}

// SAFETY: the elements of a vector, which nobody else reaches.
unsafe impl pinvoke::BufferMut for Owner {
    fn as_mut_slice(&mut self) -> &mut [u8] {
        &mut self.0
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.1.lock().unwrap().push(op_forget());
    }
}

/// However an operation ends, its memory is not used any more: it is the caller's again, to change and to free.
#[test]
fn rule_4_nothing_is_used_after_the_end() {
    let _alone = alone();
    for mode in [AT_ONCE, INLINE, THREAD, TWICE, LATE, FAIL, FAIL_LATER] {
        let (_, mut data) = block_on(op_fill(vec![0; 100], mode));
        data.fill(7);
        // Second and late ends come meanwhile.
        op_settle();
        assert_eq!(data, [7; 100], "mode {mode}");
    }
    let (_, mut data) = block_on(op_fill_silent(vec![0; 100], NEVER).cancel());
    data.fill(7);
    assert_eq!((op_finish(), data), (0, vec![7; 100]));
    let (_, mut data) = block_on(op_fill_calling(vec![0; 100], NEVER).cancel());
    data.fill(7);
    assert_eq!((op_finish(), data), (0, vec![7; 100]));
}

/// Until then the operation has the owner, also when nobody waits for it.
#[test]
fn rule_4_until_the_end_the_operation_has_it() {
    let _alone = alone();
    let drops = Arc::default();
    drop(op_fill(Owner(vec![0; 8], Arc::clone(&drops)), NEVER));
    assert_eq!(*drops.lock().unwrap(), []);
    assert_eq!(op_finish(), 1);
    assert_eq!(*drops.lock().unwrap(), [0]);
}

/// A rented buffer is an owner: it goes back once, when whoever holds it last drops it.
#[test]
fn rule_7_a_rented_buffer_goes_back_once() {
    let _alone = alone();
    let counts = || (pool::statistics().rented, pool::statistics().returned);
    let before = counts();
    let since = |(rented, returned)| (rented - before.0, returned - before.1);
    let (result, rented) = block_on(op_fill(pool::rent(10), THREAD));
    result.unwrap();
    assert_eq!(since(counts()), (1, 0));
    let lease = rented.share();
    let (sum, other) = block_on(op_sum(lease.clone()));
    assert_eq!(sum.unwrap(), 10 * 0xC5);
    drop(lease);
    assert_eq!(since(counts()), (1, 0));
    drop(other);
    assert_eq!(since(counts()), (1, 1));
    // The operation is the last one that has it.
    drop(op_fill(pool::rent(10), INLINE));
    assert_eq!(since(counts()), (2, 2));
}

/// An operation that is dropped lets C's side go first, and then the owner.
#[test]
fn rule_8_cs_side_is_let_go_first() {
    let _alone = alone();
    let drops = Arc::default();
    drop(op_fill_silent(Owner(vec![0; 8], Arc::clone(&drops)), NEVER));
    drop(op_fill_calling(Owner(vec![0; 8], Arc::clone(&drops)), NEVER));
    // C had forgotten the request when the owner went.
    assert_eq!(*drops.lock().unwrap(), [0, 0]);
}

/// The memory is pinned until the end: C's address is that of the owner in its place, wherever the future goes.
#[test]
fn rule_10_pinned_until_the_end() {
    let _alone = alone();
    for _ in 0..50 {
        // In the owner itself, and on the heap.
        let in_place = Box::new(op_fill([0; 64], THREAD));
        let on_the_heap = vec![op_fill(vec![0; 64], THREAD)];
        let (result, data) = block_on(*in_place);
        assert_eq!((result.unwrap(), data), (64, [0xC5; 64]));
        for operation in on_the_heap {
            let (result, data) = block_on(operation);
            assert_eq!((result.unwrap(), data), (64, vec![0xC5; 64]));
        }
    }
}

/// If the call fails, no callback will come, and all is released; if it did not say "pending", it is done; an error
/// becomes one of the task.
#[test]
fn rule_10_failed_or_done_at_once() {
    let _alone = alone();
    let drops: Arc<Mutex<Vec<usize>>> = Arc::default();
    let given = || Owner(vec![0; 8], Arc::clone(&drops));
    let operation = op_fill(given(), FAIL);
    assert!(operation.is_finished());
    let (result, owner) = block_on(operation);
    assert!(matches!(result.unwrap_err().kind(), ErrorKind::Status { .. }));
    drop(owner);
    drop(op_fill(given(), FAIL));
    assert_eq!(drops.lock().unwrap().len(), 2);
    let operation = op_fill(given(), AT_ONCE);
    assert!(operation.is_finished());
    let (result, owner) = block_on(operation);
    result.unwrap();
    assert_eq!(owner.0, [0xC5; 8]);
    let (result, _) = block_on(op_fill(given(), FAIL_LATER));
    assert!(result.unwrap_err().to_string().contains("-5"));
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
