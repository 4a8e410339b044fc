//! Closures that leave an object alone: what runs behind them leaves it alone as well, and so do operations.

use pinvoke::ErrorKind;
use pinvoke_tests::desk::*;
use pinvoke_tests::press::{press_freed, press_lost};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

const NOBODY: Option<fn(i32) -> i32> = None;

fn panic_of<T>(run: impl FnOnce() -> T) -> String {
    let Err(payload) = catch_unwind(AssertUnwindSafe(run)) else { panic!("it did not panic") };
    *payload.downcast::<String>().expect("it says something")
}

fn polled<F: Future + Unpin>(future: &mut F) -> Poll<F::Output> {
    Pin::new(future).poll(&mut Context::from_waker(Waker::noop()))
}

/// Nobody's any more: what could not be freed.
fn free(raw: *mut Plate) {
    // SAFETY: the handle was dropped, and freed nothing.
    drop(unsafe { Plate::from_raw(raw) });
}

#[test]
fn a_closure_that_is_replaced_while_it_runs_is_dropped_in_the_middle() {
    let (desk, plate) = (Rc::new(desk_new()), plate_new());
    let (inner, raw, freed) = (Rc::clone(&desk), plate.as_raw(), press_freed());
    desk_watch(
        &desk,
        Some(move |_| {
            let _kept = &plate;
            desk_watch(&inner, NOBODY);
            0
        }),
    );
    let said = panic_of(|| desk_ask(&*desk));
    assert!(said.contains("this `Plate` cannot be freed now"), "{said}");
    assert_eq!((press_freed() - freed, press_lost()), (0, 0));
    free(raw);
    assert_eq!(press_freed() - freed, 1);
}

#[test]
fn what_is_dropped_with_the_answer_is_refused() {
    USED.set(Some(plate_new()));
    let said = panic_of(|| desk_verdict(|_| Verdict::Good));
    assert!(said.contains("`plate_printed`, `of`"), "{said}");
    assert_eq!(press_lost(), 0);
    USED.set(None);
}

/// Uses a plate when it is dropped.
struct Uses(Arc<Plate>);

impl Drop for Uses {
    fn drop(&mut self) {
        let said = panic_of(|| plate_printed(&*self.0));
        assert!(said.contains("`plate_printed`, `of`"), "{said}");
    }
}

/// Panics with that when it is dropped.
struct Stumbles(Option<Uses>);

impl Drop for Stumbles {
    fn drop(&mut self) {
        std::panic::panic_any(self.0.take());
    }
}

#[test]
fn the_payload_of_a_second_panic_is_dropped_in_the_middle() {
    let (desk, plate) = (Rc::new(desk_new()), Arc::new(plate_new()));
    let (inner, stumbles) = (Rc::clone(&desk), Stumbles(Some(Uses(Arc::clone(&plate)))));
    desk_watch(
        &desk,
        Some(move |_| {
            let _kept = &stumbles;
            desk_watch(&inner, NOBODY);
            panic!("{}", "the first")
        }),
    );
    let said = panic_of(|| desk_ask(&*desk));
    assert_eq!((said.as_str(), press_lost(), Arc::strong_count(&plate)), ("the first", 0, 1));
}

#[test]
fn what_is_given_away_to_a_wrapper_that_is_refused_stays() {
    let plate = plate_new();
    let (raw, mut plate, freed) = (plate.as_raw(), Some(plate), press_freed());
    let answered = desk_ask_once(|_| {
        let error = plate_scrap(plate.take().expect("once")).expect_err("C is in the middle of it");
        assert!(matches!(error.kind(), ErrorKind::Busy { of: "Plate", .. }));
        7
    });
    assert_eq!((answered, press_freed() - freed, press_lost()), (7, 0, 0));
    free(raw);
}

#[test]
fn c_is_not_asked_to_cancel() {
    let plate = Arc::new(plate_new());
    let mut waits = Some(plate_wait(Arc::clone(&plate)));
    desk_ask_once(|_| {
        waits = None;
        0
    });
    assert_eq!((press_given_up(), press_lost(), press_serve()), (0, 0, 1));
    drop(plate_wait(Arc::clone(&plate)));
    assert_eq!((press_given_up(), press_serve()), (1, 1));
}

#[test]
fn c_is_not_asked_how_an_operation_went() {
    let plate = Arc::new(plate_new());
    let mut asks = [plate_ask(Arc::clone(&plate)), plate_ask(plate)];
    assert_eq!(press_serve(), 2);
    let [inside, outside] = &mut asks;
    desk_ask_once(|_| {
        let Poll::Ready((result, _)) = polled(inside) else { panic!("it was served") };
        let error = result.expect_err("C is in the middle of it");
        assert!(matches!(error.kind(), ErrorKind::Busy { of: "Plate", .. }));
        0
    });
    assert_eq!(press_lost(), 0);
    assert!(matches!(polled(outside), Poll::Ready((Ok(0), _))));
}
