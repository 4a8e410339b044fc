//! What stops a closure, and where it goes on.

use super::panic_of;
use pinvoke_tests::callbacks::*;
use std::cell::{Cell, RefCell};
use std::panic::catch_unwind;
use std::rc::Rc;

/// Counts how often it is dropped.
struct Counted<'a>(&'a Cell<i32>);

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

#[test]
fn case_131_a_panic_goes_on_behind_c() {
    let mut calls = 0;
    let message = panic_of(|| {
        cb_each(9, |value| {
            calls += 1;
            assert!(value < 2, "enough");
            0
        })
    });
    assert_eq!((message.as_str(), calls), ("enough", 3));
}

#[test]
fn sound_17_after_a_panic_the_closure_is_not_called_again() {
    let calls = Cell::new(0);
    let message = panic_of(|| {
        cb_every(
            |_| {
                calls.set(calls.get() + 1);
                panic!("first")
            },
            5,
        )
    });
    assert_eq!((message.as_str(), calls.get()), ("first", 1));
}

#[test]
fn sound_17_a_panic_goes_on_before_an_error_and_after_the_releases() {
    assert_eq!(panic_of(|| cb_try_each(3, |_| panic!("of the closure"))), "of the closure");
    assert_eq!(panic_of(|| cb_make(|| panic!("no text"))), "no text");
    assert_eq!(cb_alive(), 0);
    assert_eq!(panic_of(|| cb_make_whatever(|| panic!("with text"))), "with text");
    assert_eq!(cb_alive(), 0, "C's text was freed before the panic went on");
    assert_eq!(cb_make(|| 0).as_c_str(), c"made");
}

#[test]
fn an_error_of_the_closure_comes_out() {
    let error = cb_try_each(5, |value| if value == 1 { Err(Failure::Closure("one")) } else { Ok(()) });
    assert!(matches!(error, Err(Failure::Closure("one"))), "{error:?}");
    assert!(matches!(cb_try_each(5, |_| Ok(())), Ok(5)));
}

#[test]
fn wrappers_nest() {
    let sum = cb_every(|outer| cb_every(|inner| outer * 10 + inner, 3), 3);
    assert_eq!(sum, 99);
    // The panic of the inner closure passes through both.
    let after = Cell::new(false);
    let message = panic_of(|| {
        cb_every(
            |_| {
                cb_every(|_| panic!("inside"), 1);
                after.set(true);
                0
            },
            1,
        )
    });
    assert_eq!((message.as_str(), after.get()), ("inside", false));
    // It may be caught between them.
    let sum = cb_every(|_| i32::from(catch_unwind(|| cb_every(|_| panic!("inside"), 1)).is_err()), 3);
    assert_eq!(sum, 3);
}

#[test]
fn functions_without_state_nest() {
    fn outer(value: i32) -> i32 {
        let inner = catch_unwind(|| cb_plain(|_| panic!("inside"), 1));
        assert!(inner.is_err());
        value + 1
    }
    assert_eq!(cb_plain(outer, 5), 7);
}

#[test]
fn sound_24_a_running_closure_is_not_entered() {
    let entered = Cell::new(0);
    let answers = RefCell::new(Vec::new());
    let message = panic_of(|| {
        cb_reenter(|value| {
            entered.set(entered.get() + 1);
            answers.borrow_mut().push((value, cb_again()));
            0
        })
    });
    assert!(message.contains("`cb_reenter`, `f`: C called the closure while it was running"), "{message}");
    assert_eq!((entered.get(), answers.into_inner()), (1, vec![(1, -3)]));
}

#[test]
fn the_closure_is_dropped_once() {
    let dropped = Cell::new(0);
    let counted = Counted(&dropped);
    cb_each(3, move |_| {
        let _ = &counted;
        0
    });
    assert_eq!(dropped.get(), 1);
    let counted = Counted(&dropped);
    panic_of(|| {
        cb_each(3, move |_| {
            let _ = &counted;
            panic!("once")
        })
    });
    assert_eq!(dropped.get(), 2);
    // Not called at all.
    let counted = Counted(&dropped);
    cb_each(0, move |_| {
        let _ = &counted;
        0
    });
    assert_eq!(dropped.get(), 3);
    let rc = Rc::new(());
    let held = Rc::clone(&rc);
    cb_maybe(Some(move |_| i32::try_from(Rc::strong_count(&held)).expect("few")));
    assert_eq!(Rc::strong_count(&rc), 1);
}

#[test]
fn sound_26_errno_is_as_c_left_it() {
    let after = cb_errno(|| assert!(std::fs::metadata("/no/such/file").is_err()), 77);
    assert_eq!(after, 77);
}
