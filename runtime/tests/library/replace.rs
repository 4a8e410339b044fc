//! Stand-ins for the length of a scope.

use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::{bound, call};

unsafe extern "C" fn two(_: f64) -> f64 {
    2.0
}

extern "C" fn three(_: f64) -> f64 {
    3.0
}

#[test]
fn sound_32_a_stand_in_is_seen_by_all_threads_until_dropped() {
    let cos = bound(&["libm.so.6"], "cos");
    assert_eq!(call(cos, 0.0), 1.0);
    // SAFETY: `two` takes any number, from any thread.
    let replaced = unsafe { cos.replace(two) };
    assert_eq!(call(cos, 0.0), 2.0);
    assert_eq!(thread::spawn(|| call(cos, 0.0)).join().unwrap(), 2.0);
    drop(replaced);
    assert_eq!(call(cos, 0.0), 1.0);
}

#[test]
fn sound_32_what_was_not_bound_is_not_bound_again() {
    let function = bound(&["libno_such.so.1"], "cos");
    // SAFETY: `two` takes any number, from any thread.
    let replaced = unsafe { function.replace(two) };
    function.load().expect("the stand-in counts");
    assert_eq!(call(function, 0.0), 2.0);
    drop(replaced);
    assert!(!function.is_available());
}

#[test]
fn sound_32_scopes_nest_and_end_in_any_order() {
    let (cos, sin) = (bound(&["libm.so.6"], "cos"), bound(&["libm.so.6"], "sin"));
    for inner_first in [true, false] {
        // SAFETY: the stand-ins take any number, from any thread.
        let (outer, other, inner) = unsafe { (cos.replace(two), sin.replace(two), cos.replace(three)) };
        assert_eq!((call(cos, 0.0), call(sin, 0.0)), (3.0, 2.0));
        if inner_first {
            drop(inner);
            assert_eq!(call(cos, 0.0), 2.0);
            drop(outer);
        } else {
            drop(outer);
            assert_eq!(call(cos, 0.0), 3.0);
            drop(inner);
        }
        assert_eq!((call(cos, 0.0), call(sin, 0.0)), (1.0, 2.0));
        drop(other);
        assert_eq!(call(sin, 0.0), 0.0);
    }
}

#[test]
fn sound_32_a_panic_ends_the_scope() {
    let cos = bound(&["libm.so.6"], "cos");
    let result = panic::catch_unwind(AssertUnwindSafe(|| {
        // SAFETY: `two` takes any number, from any thread.
        let _replaced = unsafe { cos.replace(two) };
        panic!("expected: a test fails inside its scope");
    }));
    assert!(result.is_err());
    assert_eq!(call(cos, 0.0), 1.0);
    // SAFETY: `three` takes any number, from any thread.
    let replaced = thread::spawn(|| drop(unsafe { cos.replace(three) }));
    replaced.join().expect("the lock is free again");
}

#[test]
fn sound_32_another_thread_waits_for_the_last_scope() {
    let (cos, sin) = (bound(&["libm.so.6"], "cos"), bound(&["libm.so.6"], "sin"));
    // SAFETY: `two` takes any number, from any thread.
    let (first, second) = unsafe { (cos.replace(two), cos.replace(two)) };
    let entered = Arc::new(AtomicBool::new(false));
    let other = thread::spawn({
        let entered = Arc::clone(&entered);
        move || {
            // SAFETY: `three` takes any number, from any thread.
            let _replaced = unsafe { sin.replace(three) };
            entered.store(true, Ordering::SeqCst);
            assert_eq!(call(cos, 0.0), 1.0, "the other thread's scopes are over");
        }
    });
    drop(first);
    thread::sleep(Duration::from_millis(50));
    assert!(!entered.load(Ordering::SeqCst));
    drop(second);
    other.join().unwrap();
    assert_eq!(call(sin, 0.0), 0.0);
}
