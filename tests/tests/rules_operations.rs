//! The guidelines about asynchronous calls, each by its number. Counts are of the whole process, so each test runs alone.

use pinvoke::{ErrorKind, pool};
use pinvoke_tests::block_on;
use pinvoke_tests::operations::mode::*;
use pinvoke_tests::operations::*;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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
