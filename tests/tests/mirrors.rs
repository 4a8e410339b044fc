//! Handles that another object uses, and handles of another block; each release counted.

use pinvoke_tests::mirrors::{Refused, Sheet, mirror_new, mirror_turn, mirrors_last_freed, mirrors_sheets};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicI32, AtomicPtr, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

/// The library counts for all threads.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn sheet(value: i32) -> Sheet {
    Sheet::new(value).expect("there is memory")
}

#[test]
fn sound_22_a_handle_is_kept_until_what_uses_it_is_freed() {
    let _alone = alone();
    let from = sheet(5);
    let mirror = mirror_new(Some(sheet(3)), &from).expect("there is memory");
    assert_eq!(mirrors_sheets(), 2);
    from.set_shared(7).expect("set");
    drop(mirror);
    // Freed behind the mirror, which left 0 in it.
    assert_eq!((mirrors_sheets(), mirrors_last_freed(), from.value()), (1, 0, 7));
}

static FORGOTTEN: AtomicPtr<()> = AtomicPtr::new(std::ptr::null_mut());

#[test]
fn sound_22_what_is_forgotten_keeps_its_handle() {
    let _alone = alone();
    let before = mirrors_sheets();
    let mut from = sheet(5);
    let mirror = mirror_new(Some(sheet(3)), &from).expect("there is memory");
    // Forgotten, but for what looks for leaks.
    FORGOTTEN.store(Box::into_raw(Box::new(mirror)).cast(), Ordering::Relaxed);
    // C writes to the sheet in the mirror, which is there for ever.
    from.set(9).expect("set");
    drop(from);
    assert_eq!((mirrors_sheets() - before, mirrors_last_freed()), (1, 9));
}

#[test]
fn a_handle_that_nothing_takes_is_freed_once_the_error_is_made() {
    let _alone = alone();
    let before = mirrors_sheets();
    let from = sheet(5);
    // The error is made of the sheet that was refused.
    let refused = mirror_new(Some(sheet(6)), &from).expect_err("more is in it");
    assert_eq!((refused, mirrors_last_freed()), (Refused { code: 0, value: 6 }, 6));
    let mirror = mirror_new(None, &from).expect("there is memory");
    assert_eq!(mirrors_sheets() - before, 1);
    drop(mirror);
}

#[test]
fn a_slot_holds_the_last_handle_that_c_took() {
    let _alone = alone();
    let before = mirrors_sheets();
    let mut from = sheet(5);
    let mut mirror = mirror_new(Some(sheet(4)), &from).expect("there is memory");
    mirror_turn(&mut mirror, sheet(3)).expect("less is in it");
    assert_eq!((mirrors_sheets() - before, mirrors_last_freed()), (2, 4));
    assert_eq!(mirror_turn(&mut mirror, sheet(8)), Err(Refused { code: -1, value: 0 }));
    assert_eq!((mirrors_sheets() - before, mirrors_last_freed()), (2, 8));
    drop(mirror);
    from.set(1).expect("nothing is mirrored");
    assert_eq!((mirrors_sheets() - before, mirrors_last_freed()), (1, 0));
}

#[test]
fn a_handle_of_another_block_has_methods_and_tells_the_error() {
    let _alone = alone();
    let mut of = sheet(5);
    assert_eq!(of.set(-1), Err(Refused { code: -1, value: 5 }));
    of.by_mut().set(6).expect("set");
    of.by_ref().set_shared(7).expect("set");
    assert_eq!(of.value(), 7);
}

#[test]
fn a_panic_of_a_closure_goes_on_in_another_block_that_imports_the_handle() {
    let _alone = alone();
    let (mut of, seen) = (sheet(5), Arc::new(AtomicI32::new(0)));
    let told = Arc::clone(&seen);
    of.on_set(Some(move |value| {
        told.store(value, Ordering::Relaxed);
        assert!(value != 3, "three");
    }));
    of.set(2).expect("set");
    let panicked = catch_unwind(AssertUnwindSafe(|| of.set(3))).expect_err("it goes on here");
    assert_eq!(panicked.downcast_ref::<&str>(), Some(&"three"));
    assert_eq!((seen.load(Ordering::Relaxed), of.value()), (3, 3));
    of.on_set(None::<fn(i32)>);
    of.set(3).expect("nobody is told");
    assert_eq!(Arc::strong_count(&seen), 1);
}
