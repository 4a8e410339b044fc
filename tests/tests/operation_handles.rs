//! Handles that operations hold: released once, after the end, whoever drops what.

use pinvoke_tests::block_on;
use pinvoke_tests::engines::*;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The library counts for all threads.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many were made, and how many freed, meanwhile; none while a call used it.
struct Ledger(i32, i32);

impl Ledger {
    fn new() -> Self {
        Self(engines_made(), engines_freed())
    }

    #[track_caller]
    fn is(&self, made: i32, freed: i32) {
        engines_settle();
        assert_eq!((engines_made() - self.0, engines_freed() - self.1), (made, freed));
        assert_eq!(engines_freed_early(), 0);
    }
}

fn engine(value: i32) -> Engine {
    Engine::new(value).expect("there is memory")
}

#[test]
fn by_value_it_comes_back() {
    let _alone = alone();
    let ledger = Ledger::new();
    let (result, (engine, data)) = block_on(engine_fill(engine(7), vec![0; 20]));
    result.unwrap();
    assert_eq!((engine.value(), data), (7, vec![7; 20]));
    ledger.is(1, 0);
    // The same one again; alone, since C changes it.
    let (result, engine) = block_on(engine_add(engine, 5));
    result.unwrap();
    let (result, engine) = block_on(engine_add(Box::new(engine), 1));
    result.unwrap();
    assert_eq!(engine.value(), 13);
    drop(engine);
    ledger.is(1, 1);
}

#[test]
fn failures_give_it_back() {
    let _alone = alone();
    let ledger = Ledger::new();
    // At once.
    let (result, (engine, data)) = block_on(engine_fill(engine(7), vec![0; 13]));
    assert!(result.unwrap_err().to_string().contains("22"));
    assert_eq!((engine.value(), data.len()), (7, 13));
    // Later.
    let (result, engine) = block_on(engine_add(engine, -5));
    assert!(result.unwrap_err().to_string().contains("33"));
    assert_eq!(engine.value(), 7);
    ledger.is(1, 0);
    drop(engine);
    ledger.is(1, 1);
}

#[test]
fn one_that_is_shared_by_several_operations() {
    let _alone = alone();
    let ledger = Ledger::new();
    let shared = Arc::new(engine(3));
    let operations: Vec<_> = (0..20).map(|_| engine_fill(shared.clone(), [0; 8])).collect();
    drop(shared);
    for operation in operations {
        let (result, (engine, data)) = block_on(operation);
        result.unwrap();
        assert_eq!((engine.value(), data), (3, [3; 8]));
    }
    ledger.is(1, 1);
}

#[test]
fn one_that_is_counted() {
    let _alone = alone();
    let ledger = Ledger::new();
    let one = Counted::new(9).expect("there is memory");
    let operations: Vec<_> = (0..20).map(|_| counted_fill(one.clone(), [0; 8])).collect();
    drop(one);
    for (index, operation) in operations.into_iter().enumerate() {
        if index % 2 == 0 {
            drop(operation);
        } else {
            let (result, (_, data)) = block_on(operation);
            result.unwrap();
            assert_eq!(data, [9; 8]);
        }
    }
    ledger.is(1, 1);
}

#[test]
fn one_that_is_never_released() {
    let _alone = alone();
    let ledger = Ledger::new();
    let engine: &'static Engine = Box::leak(Box::new(engine(4)));
    let (result, (_, data)) = block_on(engine_fill(engine, [0; 8]));
    result.unwrap();
    assert_eq!(data, [4; 8]);
    ledger.is(1, 0);
    // SAFETY: it came from a box, and nothing has the reference any more.
    drop(unsafe { Box::from_raw(std::ptr::from_ref(engine).cast_mut()) });
}

#[test]
fn a_dropped_operation_releases_it_when_c_is_done() {
    let _alone = alone();
    let ledger = Ledger::new();
    for _ in 0..50 {
        drop(engine_fill(engine(1), vec![0; 100]));
        drop(engine_add(engine(1), 1));
        drop(engine_sleep(engine(1), 100));
        drop(engine_fill(engine(1), vec![0; 13]));
    }
    // The pool has them still.
    while engines_freed() - ledger.1 < 200 {
        std::thread::yield_now();
    }
    ledger.is(200, 200);
}

#[test]
fn what_a_dropped_operation_makes_is_released() {
    let _alone = alone();
    let ledger = Ledger::new();
    for _ in 0..50 {
        drop(engine_make(1));
        drop(engine_make(-1));
    }
    ledger.is(50, 50);
    // Made, and not read back.
    let operation = engine_make(1);
    engines_settle();
    assert!(operation.is_finished());
    drop(operation);
    ledger.is(51, 51);
    let operation = engine_new_later(1);
    while !operation.is_finished() {
        std::thread::yield_now();
    }
    drop(operation);
    ledger.is(52, 52);
}

#[test]
fn two_of_them_one_of_which_may_be_none() {
    let _alone = alone();
    let ledger = Ledger::new();
    let (result, (one, other)) = block_on(engine_compare(engine(5), Some(Arc::new(engine(5)))));
    result.unwrap();
    assert_eq!(other.map(|other| other.value()), Some(one.value()));
    let (result, (one, other)) = block_on(engine_compare(one, None::<Engine>));
    assert!(result.is_err());
    assert!(other.is_none());
    drop(one);
    ledger.is(2, 2);
}

#[test]
fn one_that_is_made_meanwhile() {
    let _alone = alone();
    let ledger = Ledger::new();
    assert_eq!(block_on(engine_make(8)).unwrap().value(), 8);
    ledger.is(1, 1);
    // None is made, and the error says why.
    assert!(block_on(engine_make(-1)).unwrap_err().to_string().contains("22"));
    ledger.is(1, 1);
    // On the pool.
    assert_eq!(block_on(engine_new_later(6)).unwrap().expect("there is memory").value(), 6);
    assert!(block_on(engine_new_later(-6)).unwrap().is_none());
    ledger.is(2, 2);
}

#[test]
fn one_that_is_given_away() {
    let _alone = alone();
    let ledger = Ledger::new();
    assert_eq!(block_on(engine_finish(engine(12))).unwrap(), 12);
    ledger.is(1, 1);
}

/// Or kept, where C does not take it, or was not called: then the error has it.
#[test]
fn one_that_is_given_away_if_c_takes_it() {
    let _alone = alone();
    let ledger = Ledger::new();
    block_on(engine_retire(engine(12))).unwrap();
    block_on(engine_retire_later(engine(12))).unwrap();
    ledger.is(2, 2);
    for refused in [engine_retire(engine(7)), engine_retire_later(engine(7))] {
        let (kept, error) = block_on(refused).unwrap_err().into_parts();
        assert!(error.to_string().contains("33"));
        assert_eq!(kept.map(|kept| kept.value()), Some(7));
    }
    ledger.is(4, 4);
    // Nobody awaits these; some of the calls on the pool are not made.
    for value in 0..50 {
        drop(engine_retire(engine(value)));
        drop(engine_retire_later(engine(value)));
        if let Err(kept) = block_on(engine_retire(engine(2 * value)).cancel()) {
            assert_eq!(kept.into_handle().map(|kept| kept.value()), Some(2 * value));
        }
    }
    while engines_freed() - ledger.1 < 154 {
        std::thread::yield_now();
    }
    ledger.is(154, 154);
}

#[test]
fn calls_that_block_on_one_handle() {
    let _alone = alone();
    let ledger = Ledger::new();
    let shared = Arc::new(engine(3));
    let calls: Vec<_> = (0..10).map(|_| engine_sleep(shared.clone(), 500)).collect();
    drop(shared);
    for call in calls {
        assert_eq!(block_on(call).0.unwrap(), 3);
    }
    ledger.is(1, 1);
    let (before, engine) = block_on(engine_change(engine(1), 2));
    assert_eq!((before.unwrap(), engine.value()), (1, 2));
}

/// Whatever has a descriptor holds it: files, shared ones, sockets.
#[cfg(unix)]
#[test]
fn descriptors() {
    use std::fs::File;
    use std::os::fd::OwnedFd;
    let open = || File::open("/dev/zero").expect("it is everywhere");
    let (count, (file, bytes)) = block_on(read(open(), vec![1; 8]));
    assert_eq!((count.unwrap(), bytes), (8, vec![0; 8]));
    let shared = Arc::new(file);
    let reads: Vec<_> = (0..10).map(|_| read(shared.clone(), [1; 8])).collect();
    drop(shared);
    for operation in reads {
        let (count, (_, bytes)) = block_on(operation);
        assert_eq!((count.unwrap(), bytes), (8, [0; 8]));
    }
    let (count, _) = block_on(read(OwnedFd::from(open()), vec![1; 8]));
    assert_eq!(count.unwrap(), 8);
    // A directory has no bytes: errno is of the pool's thread.
    let (error, _) = block_on(read(File::open("/").expect("it is everywhere"), [1; 8]));
    assert_eq!(error.unwrap_err().kind(), std::io::ErrorKind::IsADirectory);
}
