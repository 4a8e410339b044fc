//! A conversion whose native values own memory, conversions that panic, and memory that runs out.

use pinvoke::ErrorKind;
use pinvoke_tests::counted::{Heap, heap};
use pinvoke_tests::ownership::{self, Mode, Person};
use pinvoke_tests::panics::refused;
use pinvoke_tests::{witness, words};

/// A conversion whose native values own memory.
#[test]
fn values_that_own_memory() {
    let heap = heap();
    let mut v = [5, 0, 123];
    words::digits_change(&mut v, 0).unwrap();
    assert_eq!((v, heap.made()), ([6, 1, 223], 3));
    heap.next();
    let mut v = [1, 9, 1];
    let error = words::digits_change(&mut v, 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Conversion(_)), "{error:?}");
    assert!(core::error::Error::source(&error).is_some(), "what it was made of is kept");
    heap.next();
    words::digits_change(&mut v, -1).unwrap_err();
    heap.next();
    for room in 0..3 {
        heap.refuse(room);
        words::digits_change(&mut [1, 2, 3], 0).unwrap_err();
        assert_eq!(heap.made(), room);
        heap.next();
    }
}

/// A conversion that panics releases as one that fails.
#[test]
fn conversions_that_panic() {
    let heap = heap();
    witness::forget();
    for k in 0..4 {
        let mut v = [1; 4];
        v[k] = 666;
        refused(|| words::digits_change(&mut v, 0));
        assert_eq!((heap.made(), heap.freed()), (k, (0..k).collect::<Vec<_>>()));
        heap.next();
    }
    assert_eq!(witness::calls(), 0, "C was called");
    for k in 0..4 {
        let mut v = [1; 4];
        v[k] = 677;
        refused(|| words::digits_change(&mut v, 0));
        assert_eq!(heap.freed(), [0, 1, 2, 3], "all that C left");
        heap.next();
    }
}

/// Whatever block is the first that cannot be had: no leak, and no block twice. (C itself copes.)
#[test]
fn memory_that_runs_out() {
    let heap = heap();
    let calls: [fn(Mode) -> bool; 6] = [
        |mode| ownership::own_text(&mut Some("text".into()), mode, 0).is_ok(),
        |mode| ownership::own_bstr(&mut Some("text".into()), mode, 0).is_ok(),
        |mode| ownership::own_person_at(&mut Some(ann()), mode, 0).is_ok(),
        |mode| ownership::own_persons_at(&mut vec![ann(), ann()], mode, 0).is_ok(),
        |mode| ownership::own_persons(&mut [ann(), ann()], mode, 0).is_ok(),
        |mode| ownership::own_names(&mut [Some("a".into()), None, Some("b".into())], mode, 0).is_ok(),
    ];
    for call in calls {
        for mode in [Mode::Leave, Mode::Change, Mode::Replace, Mode::Drop] {
            let needed = blocks(&heap, || call(mode));
            for room in 0..needed {
                heap.refuse(room);
                call(mode);
                heap.next();
            }
        }
    }
}

/// How many blocks a call takes that has enough.
fn blocks(heap: &Heap, call: impl Fn() -> bool) -> usize {
    assert!(call());
    let made = heap.made();
    heap.next();
    made
}

fn ann() -> Person {
    Person { id: 1, flag: true, name: Some("ann".into()) }
}
