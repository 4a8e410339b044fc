//! What C lets go of while it is in the middle of something is dropped behind that, once, and whatever its `Drop` does.
#![allow(unsafe_code, reason = "implements an unsafe trait for owners of its own")]

use pinvoke::{Owner, TextOwner};
use pinvoke_tests::eager::{unaware::eager_clear_unaware, *};
use std::ffi::CStr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, Mutex};

/// Runs something when it is dropped, and counts that.
struct OnDrop<F: FnMut()>(F, Arc<AtomicI32>);

impl<F: FnMut()> Drop for OnDrop<F> {
    fn drop(&mut self) {
        self.1.fetch_add(1, Ordering::Relaxed);
        (self.0)();
    }
}

fn counter() -> (Arc<AtomicI32>, Arc<Mutex<Vec<i32>>>) {
    (Arc::new(AtomicI32::new(0)), Arc::default())
}

fn set_noisy(drops: &Arc<AtomicI32>, run: impl FnMut() + Send + 'static) {
    let noisy = OnDrop(run, Arc::clone(drops));
    eager_set(move |value| {
        let _ = &noisy;
        value
    });
}

#[test]
fn sound_22_a_closure_that_calls_c_as_it_is_dropped_is_dropped_once() {
    let (drops, seen) = counter();
    let (of_drop, other) = (Arc::clone(&seen), Arc::new(()));
    let second = Arc::clone(&other);
    set_noisy(&drops, move || of_drop.lock().expect("no panic").push(eager_fire(7)));
    assert_eq!(eager_fire(3), 3);
    eager_set(move |value| value + i32::try_from(Arc::strong_count(&second)).expect("few"));
    // C has the second one by then, and is called.
    assert_eq!((drops.load(Ordering::Relaxed), &*seen.lock().expect("no panic")), (1, &vec![9]));
    eager_clear();
    assert_eq!((Arc::strong_count(&other), eager_fire(0), eager_destroyed()), (1, -100, 2));
}

#[test]
fn sound_22_a_closure_that_is_set_anew_as_it_is_dropped_is_destroyed_once() {
    let (drops, _) = counter();
    let third = Arc::new(());
    let inner = Arc::clone(&third);
    set_noisy(&drops, move || {
        let inner = Arc::clone(&inner);
        eager_set(move |_| i32::try_from(Arc::strong_count(&inner)).expect("few"));
    });
    eager_set(|_| 0);
    assert_eq!((drops.load(Ordering::Relaxed), eager_fire(0), eager_destroyed()), (1, 2, 2));
    eager_clear();
    assert_eq!(Arc::strong_count(&third), 1);
}

/// Where no wrapper waits, on a thread of C's or in a block that knows of no closure, it is dropped at once.
#[test]
fn sound_22_a_closure_that_is_being_dropped_is_neither_called_nor_dropped_again() {
    for clear in [|| assert_eq!(eager_clear_elsewhere(), 0), eager_clear_unaware] {
        let (drops, seen) = counter();
        let (of_drop, third) = (Arc::clone(&seen), Arc::new(()));
        let before = eager_destroyed();
        let inner = Arc::clone(&third);
        set_noisy(&drops, move || {
            of_drop.lock().expect("no panic").push(eager_fire(7));
            let inner = Arc::clone(&inner);
            // C destroys the one that is being dropped once more, as it has not forgotten it.
            eager_set(move |_| i32::try_from(Arc::strong_count(&inner)).expect("few"));
        });
        clear();
        assert_eq!((drops.load(Ordering::Relaxed), &*seen.lock().expect("no panic")), (1, &vec![-1]));
        assert_eq!((eager_fire(0), eager_destroyed() - before), (2, 2));
        eager_clear();
        assert_eq!((Arc::strong_count(&third), drops.load(Ordering::Relaxed)), (1, 1));
    }
}

#[test]
fn sound_22_what_panics_as_it_is_dropped_does_so_in_the_wrapper() {
    let (drops, _) = counter();
    set_noisy(&drops, || panic!("dropped"));
    let payload = catch_unwind(AssertUnwindSafe(eager_clear)).expect_err("it goes on");
    assert_eq!(payload.downcast_ref(), Some(&"dropped"));
    assert_eq!((drops.load(Ordering::Relaxed), eager_fire(0)), (1, -100));
    // While another panic goes on it is not heard.
    set_noisy(&drops, || panic!("dropped"));
    let payload = catch_unwind(AssertUnwindSafe(|| {
        let _clears = OnDrop(eager_clear, Arc::default());
        panic!("another");
    }));
    assert_eq!(payload.expect_err("it goes on").downcast_ref(), Some(&"another"));
    assert_eq!((drops.load(Ordering::Relaxed), eager_fire(0)), (2, -100));
}

#[test]
fn sound_11_what_c_returns_is_copied_before_anything_is_dropped() {
    let (drops, _) = counter();
    let noisy = OnDrop(|| eager_say(25), Arc::clone(&drops));
    let said = eager_refuse(move |value| {
        let _ = &noisy;
        value
    });
    assert_eq!((said.as_c_str(), drops.load(Ordering::Relaxed)), (c"aaaaaaa", 1));
}

#[test]
fn sound_24_a_closure_that_is_called_once_is_not_called_again_while_it_runs() {
    let held = Arc::new(());
    let inside = Arc::clone(&held);
    eager_once(move |value| {
        let _ = &inside;
        eager_run_once(value) - 10
    });
    assert_eq!((eager_run_once(1), eager_run_once(1)), (-11, -100));
    assert_eq!(Arc::strong_count(&held), 1);
}

/// Bytes, and text with a NUL, which call C as they are dropped.
struct Noisy<F: FnMut()> {
    text: &'static CStr,
    _noisy: OnDrop<F>,
}

// SAFETY: the bytes live for ever, and never change.
unsafe impl<F: FnMut() + 'static> Owner for Noisy<F> {
    type Element = u8;

    fn as_ptr(&self) -> *const u8 {
        self.text.to_bytes().as_ptr()
    }

    fn len(&self) -> usize {
        self.text.to_bytes().len()
    }
}

// SAFETY: the same.
unsafe impl<F: FnMut() + 'static> TextOwner for Noisy<F> {
    fn as_text(&self) -> &CStr {
        self.text
    }
}

#[test]
fn sound_22_an_owner_that_calls_c_as_it_is_dropped_is_dropped_behind_the_call() {
    let (drops, seen) = counter();
    let of_drop = Arc::clone(&seen);
    let noisy = OnDrop(move || of_drop.lock().expect("no panic").push(eager_first()), Arc::clone(&drops));
    eager_keep(Noisy { text: c"old", _noisy: noisy });
    eager_keep(b"new".as_slice());
    assert_eq!(
        (drops.load(Ordering::Relaxed), &*seen.lock().expect("no panic")),
        (1, &vec![i32::from(b'n')])
    );
    eager_keep(b"".as_slice());
}

#[test]
fn sound_11_a_slot_is_emptied_once_the_result_is_copied() {
    let (drops, _) = counter();
    let named = Named::new().expect("there is one a thread");
    let noisy = OnDrop(|| eager_say(25), Arc::clone(&drops));
    assert_eq!(named.set(Noisy { text: c"old", _noisy: noisy }).as_c_str(), c"nnnnnnn");
    assert_eq!((named.set(c"new").as_c_str(), drops.load(Ordering::Relaxed)), (c"nnnnnnn", 1));
    assert_eq!(named.first(), i32::from(b'n'));
}

#[test]
fn sound_25_a_function_of_c_s_finds_no_closure_of_another_type() {
    let mut heir = Heir::new().expect("there is one a thread");
    let numbers = String::from("xyz").into_bytes();
    assert_eq!(heir.on(move |value| value + i32::from(numbers[0]) - 119), -100);
    assert_eq!(heir.ask(1), 2);
    // While C is told of the next, the slot has that one already.
    let (text, more) = (String::from("twelve bytes"), [5; 7]);
    assert_eq!(heir.on(move |value| value + more[6] + i32::try_from(text.len()).expect("few")), -7);
    assert_eq!(heir.ask(1), 18);
}

#[test]
fn sound_17_whether_a_call_failed_is_asked_once() {
    let named = Named::new().expect("there is one a thread");
    let text = |text: &str| std::ffi::CString::new(text).expect("no NUL");
    named.try_set(text("one"), 0).expect("C takes it");
    named.try_set(text("two"), 1).expect_err("C does not");
    assert_eq!(named.first(), i32::from(b'o'));
}

#[test]
fn sound_16_memory_of_which_nobody_knows_whether_c_has_it_stays() {
    assert!(Entry::new(1, 1).is_err() && entry_last() == -100, "C said that it failed");
    assert!(catch_unwind(|| Entry::new(2, -1)).is_err(), "nobody can tell what C said");
    assert_eq!(entry_last(), 2);
    let entry = Entry::new(3, 0).expect("C said that it succeeded");
    assert_eq!(entry_last(), 3);
    drop(entry);
    assert_eq!(entry_last(), 2);
}

#[test]
fn sound_22_what_cannot_be_freed_keeps_what_it_has() {
    let held = Arc::new(());
    let (inside, also) = (Arc::clone(&held), Arc::clone(&held));
    let mut bell = Bell::new().expect("there is one a thread");
    bell.on(move || i32::try_from(Arc::strong_count(&inside)).expect("few"));
    bell.swing(1);
    // C refuses, and rings it later.
    drop(bell);
    assert_eq!((bell_ring(), Arc::strong_count(&held)), (3, 3));
    let mut bell = Bell::new().expect("there is one a thread");
    bell.on(move || i32::try_from(Arc::strong_count(&also)).expect("few"));
    bell.swing(0);
    drop(bell);
    assert_eq!((bell_ring(), Arc::strong_count(&held)), (-100, 2), "the first is lost for good");
}
