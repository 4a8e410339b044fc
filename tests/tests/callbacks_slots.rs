//! Closures in the slots of objects.

use pinvoke::ErrorKind;
use pinvoke_tests::callbacks::Failure;
use pinvoke_tests::callbacks_slots::*;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

const NONE: Option<fn(i32) -> Result<i32, Failure>> = None;

/// Fails for odd numbers, and holds the rest.
fn only_even<T: 'static>(held: &Rc<T>) -> Option<impl FnMut(i32) -> Result<i32, Failure> + 'static> {
    let held = Rc::clone(held);
    Some(move |value| {
        let _ = &held;
        if value % 2 == 1 { Err(Failure::Closure("odd")) } else { Ok(value) }
    })
}

#[test]
fn an_error_of_a_kept_closure_comes_out_of_the_wrapper_under_way() {
    let (mut of, held) = (emitter_new(), Rc::new(()));
    emitter_on(&mut of, only_even(&held), 0, 0).expect("it is set");
    assert_eq!(emitter_try_fire(&of, 4).expect("it is even"), 4);
    assert!(matches!(emitter_try_fire(&of, 5), Err(Failure::Closure("odd"))));
    assert_eq!(emitter_try_fire(&of, 6).expect("it may be called again"), 6);
    // Not again in the same call.
    assert!(matches!(emitter_fire_many(&of, 9), Err(Failure::Closure("odd"))));
    assert_eq!(emitter_calls(&of), 5);
    drop(of);
    assert_eq!(Rc::strong_count(&held), 1);
}

#[test]
fn an_error_comes_out_of_the_wrapper_that_sets_the_closure() {
    let (mut of, held) = (emitter_new(), Rc::new(()));
    let failed = emitter_on(&mut of, only_even(&held), 0, 3);
    assert!(matches!(failed, Err(Failure::Closure("odd"))));
    // C has said that it failed, and so that it did not take it.
    assert_eq!(Rc::strong_count(&held), 1);
    assert_eq!(emitter_fire(&of, 2), -100);
    emitter_on(&mut of, only_even(&held), 0, 2).expect("it is even");
    let failed = emitter_on(&mut of, NONE, 1, 0);
    assert!(matches!(failed, Err(Failure::Code(-1))));
    assert_eq!((emitter_fire(&of, 2), Rc::strong_count(&held)), (2, 2));
    emitter_on(&mut of, NONE, 0, 0).expect("it is taken away");
    assert_eq!((emitter_fire(&of, 2), Rc::strong_count(&held)), (-100, 1));
}

#[test]
fn without_a_wrapper_that_can_tell_c_answers_alone() {
    let (mut of, held) = (emitter_new(), Rc::new(()));
    emitter_on(&mut of, only_even(&held), 0, 0).expect("it is set");
    assert_eq!((emitter_fire(&of, 5), emitter_fire(&of, 6)), (-1, 6));
    // No wrapper waits for anything.
    assert_eq!((unseen::emitter_fire_unseen(&of, 5), unseen::emitter_fire_unseen(&of, 6)), (-1, 6));
    let Err(Other(error)) = emitter_other_fire(&of, 7) else { panic!("it is odd") };
    assert!(matches!(error.kind(), ErrorKind::Closure));
    assert_eq!(
        error.to_string(),
        "`emitter_on`, `f`: the closure failed, with an error of another type than this function's"
    );
    assert_eq!(emitter_other_fire(&of, 8).expect("it is even"), 8);
}

/// Of a block that takes no handle, and imports its type.
#[test]
fn a_panic_goes_on_where_the_type_is_imported() {
    let mut of = emitter_new();
    let panics = |value| if value == 3 { panic!("three") } else { Ok(value) };
    emitter_on(&mut of, Some(panics), 0, 0).expect("it is set");
    assert_eq!(polled::emitters_poll(2), 2);
    let panicked = std::panic::catch_unwind(|| polled::emitters_poll(3)).expect_err("it panics");
    assert_eq!(panicked.downcast_ref::<&str>(), Some(&"three"));
}

#[test]
fn an_error_inside_does_not_come_out_outside() {
    let (mut of, inner) = (emitter_new(), Rc::new(emitter_new()));
    let mut inside = emitter_new();
    emitter_on(&mut inside, only_even(&inner), 0, 0).expect("it is set");
    let failing = move |value| Ok(i32::from(emitter_try_fire(&inside, value).is_err()));
    emitter_on(&mut of, Some(failing), 0, 0).expect("it is set");
    assert_eq!(emitter_try_fire(&of, 3).expect("the outer one does not fail"), 1);
    assert_eq!(emitter_try_fire(&of, 4).expect("nor here"), 0);
}

/// A closure whose type has a name.
type Boxed = Box<dyn FnMut(i32) -> i32>;

#[test]
fn rule_6_the_earlier_closure_comes_back() {
    let (of, held) = (emitter_new(), Rc::new(()));
    let (inside, mut sum) = (Rc::clone(&held), 0);
    let first: Boxed = Box::new(move |value| {
        let _ = &inside;
        sum += value;
        sum
    });
    assert!(emitter_exchange(&of, Some(first), 0).expect("it is set").is_none());
    assert_eq!((emitter_fire(&of, 40), emitter_fire(&of, 1)), (40, 41));
    // On failure it stays.
    assert!(emitter_exchange(&of, Some(|value| value), 1).is_err());
    assert_eq!((emitter_fire(&of, 1), Rc::strong_count(&held)), (42, 2));
    let earlier =
        emitter_exchange(&of, Some(|value: i32| value), 0).expect("it is set").expect("the first one");
    let mut first = earlier.downcast::<Boxed>().expect("it is one");
    assert_eq!((first(1), emitter_fire(&of, 1), Rc::strong_count(&held)), (43, 1, 2));
    drop(first);
    assert_eq!(Rc::strong_count(&held), 1);
    let earlier =
        emitter_exchange(&of, None::<fn(i32) -> i32>, 0).expect("it is set").expect("the second one");
    assert!(earlier.downcast::<Boxed>().is_err());
}

#[test]
fn sound_24_a_running_closure_does_not_come_back() {
    let (of, held) = (Rc::new(emitter_new()), Rc::new(()));
    let (inside, itself) = (Rc::clone(&held), Rc::downgrade(&of));
    let seen = Rc::new(RefCell::new(None));
    let noted = Rc::clone(&seen);
    let first: Boxed = Box::new(move |value| {
        let of = itself.upgrade().expect("it is alive");
        let earlier = emitter_exchange(&of, None::<fn(i32) -> i32>, 0).expect("it is taken away");
        let Err(earlier) = earlier.expect("it is this one").downcast::<Boxed>() else {
            panic!("it is running")
        };
        *noted.borrow_mut() = Some(earlier);
        // It is still there.
        value + i32::try_from(Rc::strong_count(&inside)).expect("few")
    });
    emitter_exchange(&of, Some(first), 0).expect("it is set");
    assert_eq!((emitter_fire(&*of, 10), emitter_fire(&*of, 10)), (12, -100));
    assert_eq!(Rc::strong_count(&held), 2);
    // Now it is not.
    let earlier = seen.take().expect("it was noted");
    drop(earlier.downcast::<Boxed>().expect("it is one"));
    assert_eq!(Rc::strong_count(&held), 1);
}

/// Counts its calls and its end in what it borrows.
struct Counts<'a> {
    calls: &'a Cell<i32>,
    drops: &'a Cell<i32>,
}

impl Counts<'_> {
    fn call(&self, value: i32) -> i32 {
        self.calls.set(self.calls.get() + 1);
        value
    }
}

impl Drop for Counts<'_> {
    fn drop(&mut self) {
        self.drops.set(self.drops.get() + 1);
    }
}

#[test]
fn a_closure_borrows_for_the_lifetime_of_its_object() {
    let (calls, drops) = (Cell::new(0), Cell::new(0));
    let counts = || Counts { calls: &calls, drops: &drops };
    {
        let mut of = radio_new();
        let first = counts();
        radio_on(&mut of, move |value| first.call(value), 0, 0).expect("it is set");
        assert_eq!((radio_fire(&of, 5), calls.get(), drops.get()), (5, 1, 0));
        // Replaced.
        let second = counts();
        radio_on(&mut of, move |value| second.call(value + 1), 0, 1).expect("it is set");
        assert_eq!((radio_fire(&of, 5), calls.get(), drops.get()), (6, 3, 1));
        // Refused.
        let third = counts();
        radio_on(&mut of, move |value| third.call(value), 1, 0).expect_err("C refuses");
        assert_eq!((radio_fire(&of, 5), calls.get(), drops.get()), (6, 4, 2));
    }
    // C calls it a last time when the object is freed; then it is dropped.
    assert_eq!((calls.get(), drops.get()), (5, 3));
    let text = String::from("borrowed");
    let of = radio_tuned(|value| value + i32::try_from(text.len()).expect("few"));
    assert_eq!(radio_fire(&of, 1), 9);
}

#[test]
fn sound_24_a_running_closure_that_borrows_is_replaced() {
    let (calls, drops) = (Cell::new(0), Cell::new(0));
    let of = Rc::new(radio_new());
    let (itself, calls, drops) = (Rc::downgrade(&of), &calls, &drops);
    let counts = Counts { calls, drops };
    let listener = move |value| {
        let of = itself.upgrade().expect("it is alive");
        radio_on_shared(&of, None::<fn(i32) -> i32>).expect("it is taken away");
        assert_eq!((counts.call(value), drops.get()), (value, 0));
        value
    };
    radio_on_shared(&of, Some(listener)).expect("it is set");
    assert_eq!((radio_fire(&*of, 3), radio_fire(&*of, 3)), (3, -100));
    assert_eq!((calls.get(), drops.get()), (1, 1));
}

#[test]
fn a_panic_of_a_closure_that_borrows_comes_out() {
    let drops = Cell::new(0);
    let mut of = radio_new();
    let counts = Counts { calls: &drops, drops: &drops };
    radio_on(
        &mut of,
        move |value| {
            let _ = &counts;
            assert!(value < 5, "too large");
            value
        },
        0,
        0,
    )
    .expect("it is set");
    assert!(catch_unwind(AssertUnwindSafe(|| radio_fire(&of, 5))).is_err());
    assert_eq!((radio_fire(&of, 4), drops.get()), (4, 0));
    drop(of);
    assert_eq!(drops.get(), 1);
}
