//! Closures in the slots of objects.

use pinvoke::ErrorKind;
use pinvoke_tests::callbacks::Failure;
use pinvoke_tests::callbacks_slots::*;
use std::cell::RefCell;
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
