//! Closures that C keeps, and closures that other threads call.

use pinvoke_tests::callbacks::{Failure, Visitor};
use pinvoke_tests::callbacks_kept::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::ThreadId;

fn panic_of<T>(run: impl FnOnce() -> T) -> String {
    let Err(payload) = catch_unwind(AssertUnwindSafe(run)) else { panic!("it did not panic") };
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => (*payload.downcast::<&str>().expect("panics say something")).into(),
    }
}

const NONE: Option<fn(i32) -> i32> = None;

#[test]
fn a_kept_closure_lives_until_it_is_replaced() {
    let held = Arc::new(());
    let mut calls = 0;
    let first = Arc::clone(&held);
    kept_set(
        Some(move |value| {
            let _ = &first;
            calls += 1;
            value + calls
        }),
        0,
    )
    .expect("it is set");
    assert_eq!((kept_fire(10), kept_fire(10), Arc::strong_count(&held)), (11, 12, 2));
    let second = Arc::clone(&held);
    kept_set(Some(move |_| i32::try_from(Arc::strong_count(&second)).expect("few")), 0)
        .expect("it is replaced");
    assert_eq!((kept_fire(0), kept_destroyed()), (2, 1));
    kept_set(NONE, 0).expect("it is taken away");
    assert_eq!((kept_fire(0), kept_destroyed(), Arc::strong_count(&held)), (-100, 2, 1));
}

#[test]
fn on_failure_the_closure_is_dropped_once_whoever_does_it() {
    let held = Arc::new(());
    let by_c = Arc::clone(&held);
    kept_set(
        Some(move |_| {
            let _ = &by_c;
            0
        }),
        1,
    )
    .expect_err("C refuses");
    assert_eq!((Arc::strong_count(&held), kept_destroyed()), (1, 1));
    let by_us = Arc::clone(&held);
    kept_set_ok(
        move |_| {
            let _ = &by_us;
            0
        },
        1,
    )
    .expect_err("C refuses");
    assert_eq!((Arc::strong_count(&held), kept_destroyed()), (1, 1));
    let kept = Arc::clone(&held);
    kept_set_ok(
        move |_| {
            let _ = &kept;
            0
        },
        0,
    )
    .expect("it is set");
    assert_eq!(Arc::strong_count(&held), 2);
    kept_clear();
    assert_eq!((Arc::strong_count(&held), kept_destroyed()), (1, 2));
}

#[test]
fn a_panic_of_a_kept_closure_goes_on_in_the_wrapper_under_way() {
    kept_set(Some(|value| if value == 1 { panic!("kept") } else { value }), 0).expect("it is set");
    assert_eq!(panic_of(|| kept_fire(1)), "kept");
    assert_eq!(kept_fire(2), 2, "it may be called again");
    assert_eq!(panic_of(|| kept_try_fire(1)), "kept", "before any error");
    assert!(matches!(kept_try_fire(-5), Err(Failure::Code(-5))));
    kept_clear();
}

#[test]
fn a_panic_of_what_the_closure_held_goes_on_too() {
    struct Panics;
    impl Drop for Panics {
        fn drop(&mut self) {
            panic!("dropped");
        }
    }
    let panics = Panics;
    kept_set(
        Some(move |_| {
            let _ = &panics;
            0
        }),
        0,
    )
    .expect("it is set");
    assert_eq!(panic_of(kept_clear), "dropped");
}

#[test]
fn sound_24_a_running_kept_closure_is_not_entered() {
    let mut entered = 0;
    kept_set(
        Some(move |value| {
            entered += 1;
            assert_eq!(entered, 1);
            // Its panic says that the closure was entered again; it goes on in the inner wrapper.
            let inner = catch_unwind(|| kept_fire(value));
            entered -= 1;
            i32::from(inner.is_err())
        }),
        0,
    )
    .expect("it is set");
    assert_eq!(kept_fire(0), 1);
    assert_eq!(kept_fire(0), 1);
    kept_clear();
}

#[test]
fn sound_24_kept_closures_that_may_run_twice_do() {
    kept_set_several(|value| if value > 0 { kept_fire(value - 1) + 1 } else { 0 }).expect("it is set");
    assert_eq!(kept_fire(5), 5);
    kept_clear();
}

#[test]
fn sound_24_a_running_closure_is_dropped_when_it_leaves() {
    let held = Arc::new(());
    let inside = Arc::clone(&held);
    kept_set(
        Some(move |_| {
            kept_clear();
            // C has called the destructor, and what this holds is still there.
            i32::try_from(Arc::strong_count(&inside)).expect("few")
        }),
        0,
    )
    .expect("it is set");
    assert_eq!((kept_fire(0), kept_destroyed()), (2, 1));
    assert_eq!((Arc::strong_count(&held), kept_fire(0)), (1, -100));
}

#[test]
fn hooks_are_for_ever_unless_c_refuses() {
    let held = Arc::new(());
    let refused = Arc::clone(&held);
    kept_hook(
        move |_| {
            let _ = &refused;
            0
        },
        1,
    )
    .expect_err("C refuses");
    assert_eq!(Arc::strong_count(&held), 1);
    static CALLS: AtomicI32 = AtomicI32::new(0);
    // What a closure without a byte captures nobody could find in C's memory.
    let calls = &CALLS;
    kept_hook(move |value| calls.fetch_add(value, Ordering::Relaxed), 0).expect("it is set");
    assert_eq!((kept_run_hook(2), kept_run_hook(3), CALLS.load(Ordering::Relaxed)), (0, 2, 5));
}

#[test]
fn functions_without_state_are_kept_as_they_are() {
    kept_plain(|value| {
        assert!(value > 0, "not positive");
        value * 2
    });
    assert_eq!(kept_run_plain(21), 42);
    assert_eq!(panic_of(|| kept_run_plain(0)), "not positive");
}

#[test]
fn once_is_now_later_or_never() {
    let held = Arc::new(());
    let now = Arc::clone(&held);
    kept_once(
        move |_| {
            drop(now);
            0
        },
        0,
    )
    .expect("it was called");
    assert_eq!(Arc::strong_count(&held), 1);
    let failing = Arc::clone(&held);
    kept_once(
        move |_| {
            drop(failing);
            -1
        },
        0,
    )
    .expect_err("called, and failed");
    assert_eq!(Arc::strong_count(&held), 1);
    let never = Arc::clone(&held);
    kept_once(
        move |_| {
            drop(never);
            0
        },
        -1,
    )
    .expect_err("not called");
    assert_eq!(Arc::strong_count(&held), 1);
    let later = Arc::clone(&held);
    kept_once(
        move |value| {
            drop(later);
            value
        },
        1,
    )
    .expect("it is kept");
    assert_eq!(Arc::strong_count(&held), 2);
    assert_eq!((kept_run_once(8), Arc::strong_count(&held), kept_run_once(8)), (8, 1, -100));
    assert_eq!(panic_of(|| kept_once(|_| panic!("once"), 0)), "once");
}

struct Sum(i32, Arc<()>);

impl Visitor for Sum {
    fn start(&mut self, index: i32) {
        self.0 += index;
    }

    fn end(&mut self) -> i32 {
        self.0 + i32::try_from(Arc::strong_count(&self.1)).expect("few")
    }
}

#[test]
fn an_object_is_kept_for_several_callbacks() {
    let held = Arc::new(());
    kept_visitor(Sum(0, Arc::clone(&held)));
    assert_eq!((kept_visit(3), kept_visit(4)), (5, 9));
    kept_visitor(Sum(0, Arc::new(())));
    assert_eq!(Arc::strong_count(&held), 1);
    kept_visitor_clear();
}

#[test]
fn sound_23_another_thread_calls() {
    let mut threads: Vec<ThreadId> = Vec::new();
    assert_eq!(
        kept_on_thread(3, |value| {
            threads.push(std::thread::current().id());
            value
        }),
        3
    );
    assert!(threads.len() == 3 && threads.iter().all(|id| *id != std::thread::current().id()));
    let message = panic_of(|| {
        kept_on_thread(9, |value| {
            assert!(value < 2, "over there");
            1
        })
    });
    assert_eq!(message, "over there");
    let error = kept_try_on_thread(3, |_| Err(Failure::Closure("there")));
    assert!(matches!(error, Err(Failure::Closure("there"))));
}

#[test]
fn sound_23_several_threads_call_at_once() {
    let seen = Mutex::new(Vec::new());
    let sum = kept_on_threads(4, 100, |value| {
        seen.lock().expect("no panic").push(value);
        1
    });
    assert_eq!((sum, seen.into_inner().expect("no panic").len()), (400, 400));
    let calls = AtomicI32::new(0);
    let message = panic_of(|| {
        kept_on_threads(4, 100, |_| {
            calls.fetch_add(1, Ordering::Relaxed);
            panic!("one of them")
        })
    });
    assert_eq!(message, "one of them");
    assert!(calls.load(Ordering::Relaxed) <= 4, "no thread calls after its own panic");
}
