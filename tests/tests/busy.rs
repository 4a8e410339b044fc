//! Closures that leave the object alone that calls them: what they try all the same is refused, and never reaches C.

use pinvoke::{Error, ErrorKind};
use pinvoke_tests::callbacks::{Failure, cb_plain, cb_sort};
use pinvoke_tests::press::*;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

fn panic_of<T>(run: impl FnOnce() -> T) -> String {
    let Err(payload) = catch_unwind(AssertUnwindSafe(run)) else { panic!("it did not panic") };
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => (*payload.downcast::<&str>().expect("panics say something")).into(),
    }
}

/// Nobody's any more: what a closure could not free.
fn free(raw: *mut Proof<'static>) {
    // SAFETY: the handle was dropped, and freed nothing; its press is alive.
    unsafe { proof_free(raw) }.expect("it is there");
}

const NOBODY: Option<fn(i32) -> i32> = None;

/// What a refused wrapper says.
fn refused(error: &Failure) -> &ErrorKind {
    match error {
        Failure::Call(error) => error.kind(),
        other => panic!("it is refused, not {other:?}"),
    }
}

#[test]
fn what_a_closure_leaves_alone_is_refused_with_an_error() {
    let press = Rc::new(press_new());
    let (inner, seen) = (Rc::clone(&press), Rc::new(RefCell::new(Vec::new())));
    let sees = Rc::clone(&seen);
    press_watch(
        &press,
        Some(move |_| {
            let error = press_print(&*inner, 1).expect_err("C is in the middle of it");
            assert!(matches!(refused(&error), ErrorKind::Busy { of: "Press", with: "Press" }));
            sees.borrow_mut().push(format!("{error:?}"));
            0
        }),
    )
    .expect("it is watched");
    assert_eq!(press_print(&*press, 2).expect("the closure is content"), 2);
    assert_eq!((seen.borrow().len(), press_lost()), (2, 0));
    press_watch(&press, NOBODY).expect("nobody watches");
    assert_eq!(press_print(&*press, 1).expect("nothing is busy any more"), 3);
}

#[test]
fn a_wrapper_without_a_result_panics_out_of_the_closure() {
    let press = Rc::new(press_new());
    let inner = Rc::clone(&press);
    let said = panic_of(|| press_print_watched(&*press, 3, move |_| press_printed(&*inner)));
    assert!(
        said.contains("`press_printed`, `of`: a closure that must leave every `Press` alone runs"),
        "{said}"
    );
    assert_eq!((press_lost(), press_printed(&*press)), (0, 0));
}

#[test]
fn a_part_is_left_alone_with_the_whole() {
    let press = press_new();
    let mut sheet = proof_new(&press);
    press_print_watched(&press, 1, |_| {
        let error = proof_write(&mut sheet, 5).expect_err("its press is busy");
        assert!(matches!(refused(&error), ErrorKind::Busy { of: "Proof", with: "Press" }));
        0
    })
    .expect("the closure is content");
    assert_eq!(proof_write(&mut sheet, 5).expect("it is not busy any more"), 6);
    assert_eq!(press_lost(), 0);
}

#[test]
fn another_object_of_the_type_is_refused_too_and_other_types_are_not() {
    let (press, other) = (press_new(), press_new());
    let said = panic_of(|| press_print_watched(&press, 1, |_| press_printed(&other)));
    assert!(said.contains("leave every `Press` alone"), "{said}");
    let told = press_print_watched(&press, 1, |_| cb_plain(|value| value / 4, 4));
    assert_eq!((told.expect("no press is used"), press_lost()), (1, 0));
}

#[test]
fn an_array_is_refused_for_the_type_of_its_handles() {
    let press = press_new();
    let said = panic_of(|| press_print_watched(&press, 1, |_| press_printed_of_all(&[press.by_ref()])));
    assert!(said.contains("`press_printed_of_all`, `all`"), "{said}");
    assert_eq!((press_printed_of_all(&[press.by_ref()]), press_lost()), (0, 0));
}

#[test]
fn a_drop_that_comes_too_early_panics_and_frees_nothing() {
    let press = press_new();
    let sheet = proof_new(&press);
    let (raw, mut sheet, freed) = (sheet.as_raw(), Some(sheet), press_freed());
    let said = panic_of(|| {
        press_print_watched(&press, 1, |_| {
            drop(sheet.take());
            0
        })
    });
    assert!(said.contains("this `Proof` cannot be freed now, and stays for ever"), "{said}");
    assert_eq!((press_freed() - freed, press_lost()), (0, 0));
    drop(proof_new(&press));
    assert_eq!(press_freed() - freed, 1);
    free(raw);
}

#[test]
fn a_drop_while_another_panic_goes_on_is_silent() {
    let press = press_new();
    let sheet = proof_new(&press);
    let (raw, mut sheet, freed) = (sheet.as_raw(), Some(sheet), press_freed());
    let said = panic_of(|| {
        press_print_watched(&press, 1, |_| {
            let _dropped = sheet.take();
            panic!("by itself")
        })
    });
    assert_eq!((said.as_str(), press_freed() - freed, press_lost()), ("by itself", 0, 0));
    free(raw);
}

#[test]
fn a_close_that_comes_too_early_gives_the_handle_back() {
    let press = press_new();
    let mut other = Some(press_new());
    press_print_watched(&press, 1, |_| {
        let kept = other.take().expect("once").close().expect_err("C is in the middle of it");
        assert!(matches!(refused(kept.error()), ErrorKind::Busy { .. }));
        other = kept.into_handle();
        0
    })
    .expect("the closure is content");
    let freed = press_freed();
    other.take().expect("it came back").close().expect("it is not busy any more");
    assert_eq!((press_freed() - freed, press_lost()), (1, 0));
}

#[test]
fn a_close_that_consumes_leaves_the_object_to_c() {
    let press = press_new();
    let sheet = proof_new(&press);
    let (raw, mut sheet, freed) = (sheet.as_raw(), Some(sheet), press_freed());
    press_print_watched(&press, 1, |_| {
        let error: Failure = sheet.take().expect("once").close().expect_err("C is in the middle of it");
        assert!(matches!(refused(&error), ErrorKind::Busy { .. }));
        0
    })
    .expect("the closure is content");
    assert_eq!((press_freed() - freed, press_lost()), (0, 0));
    free(raw);
}

#[test]
fn a_clone_panics() {
    let press = press_new();
    let said = panic_of(|| {
        press_print_watched(&press, 1, |_| {
            drop(press.clone());
            0
        })
    });
    assert!(said.contains("this `Press` cannot be used now"), "{said}");
    assert_eq!(press_lost(), 0);
}

#[test]
fn in_a_record_it_panics() {
    let press = press_new();
    let order = || Order { of: press.by_ref(), n: 2 };
    let said = panic_of(|| press_print_watched(&press, 1, |_| press_order(&order()).map_or(-1, |_| 0)));
    assert!(said.contains("this `Press` cannot be used now"), "{said}");
    assert_eq!((press_order(&order()).expect("nothing is busy"), press_lost()), (2, 0));
}

#[test]
fn other_blocks_refuse_it_too() {
    let press = press_new();
    press_print_watched(&press, 1, |_| {
        let error: Error = elsewhere::press_print(&press, 1).expect_err("C is in the middle of it");
        assert!(matches!(error.kind(), ErrorKind::Busy { .. }));
        0
    })
    .expect("the closure is content");
    assert_eq!(press_lost(), 0);
}

#[test]
fn a_trait_leaves_it_alone_as_well() {
    struct Curious(Rc<Press>);

    impl Reader for Curious {
        fn read(&mut self, sheet: i32) -> i32 {
            press_print(&*self.0, 1).map_or(sheet, |_| -1)
        }
    }

    let press = Rc::new(press_new());
    press_read(&press, Curious(Rc::clone(&press))).expect("it is watched");
    assert_eq!((press_print(&*press, 3).expect("each is refused"), press_lost()), (3, 0));
    press_watch(&press, NOBODY).expect("nobody watches");
}

#[test]
fn a_closure_that_does_not_say_it_may_do_anything() {
    let press = press_new();
    let lost = press_lost();
    press_print_freely(&press, 1, |_| press_printed(&press)).expect("nothing stops it");
    assert_eq!(press_lost() - lost, 1);
}

#[test]
fn in_a_closure_within_a_closure_both_are_left_alone() {
    let press = press_new();
    press_print_watched(&press, 1, |_| {
        let mut numbers = [2, 1];
        cb_sort(&mut numbers, |one, two| {
            assert!(press_print(&press, 1).is_err(), "the outer closure still runs");
            one.cmp(two)
        });
        assert!(press_print(&press, 1).is_err(), "the inner one has ended");
        0
    })
    .expect("the closure is content");
    assert_eq!((press_print(&press, 1).expect("all have ended"), press_lost()), (2, 0));
}

#[test]
fn other_threads_are_not_refused() {
    let press = press_new();
    press_print_watched(&press, 1, |_| {
        let elsewhere = std::thread::spawn(|| {
            let press = press_new();
            press_print(&press, 4)
        });
        elsewhere.join().expect("it does not panic").expect("it is another thread's")
    })
    .expect("the closure is content");
    assert_eq!(press_lost(), 0);
}
