//! A library is initialised once, before its first call.

use pinvoke::ErrorKind;
use pinvoke_tests::init::{self, failing, own, panicking, reentrant, threads, unchecked};
use std::panic::catch_unwind;

#[test]
fn before_the_first_call_and_once() {
    assert_eq!(init::lib_started(0), 0);
    assert_eq!((own::with_what(0), own::with_what(0)), (3, 3));
    assert_eq!(init::lib_started(0), 1);
}

#[test]
fn by_an_unsafe_function_of_the_block() {
    assert_eq!((unchecked::with_what(1), unchecked::with_what(1)), (1, 1));
    assert_eq!(init::lib_started(1), 1);
}

#[test]
fn its_failure_is_that_of_the_call_and_the_next_tries_again() {
    init::lib_fail(2, -8);
    let error = failing::with_what(2).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
    assert!(error.to_string().contains("`start`") && error.to_string().contains("-8"), "{error}");
    let panicked = catch_unwind(|| failing::panicking(2)).unwrap_err().downcast::<String>().unwrap();
    assert!(panicked.starts_with("`panicking`: its library cannot be initialised: "), "{panicked}");
    assert_eq!(init::lib_started(2), 2);
    init::lib_fail(2, 0);
    assert_eq!((failing::with_what(2).unwrap(), failing::panicking(2)), (5, 5));
    assert_eq!(init::lib_started(2), 3);
}

#[test]
fn its_panic_is_that_of_the_call_and_the_next_tries_again() {
    let panicked = catch_unwind(|| panicking::with_what(3)).unwrap_err();
    assert_eq!(*panicked.downcast::<&str>().unwrap(), "the first time");
    assert_eq!(init::lib_started(3), 0);
    assert_eq!((panicking::with_what(3), panicking::with_what(3)), (7, 7));
    assert_eq!(init::lib_started(3), 1);
}

#[test]
fn an_initialiser_may_call_its_own_block() {
    assert_eq!((reentrant::with_what(4).unwrap(), reentrant::with_what(4).unwrap()), (9, 9));
    assert_eq!(init::lib_started(4), 1);
}

#[test]
fn the_others_wait_for_the_first() {
    let barrier = std::sync::Barrier::new(8);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                barrier.wait();
                assert_eq!(threads::with_what(5), 11, "nobody calls what is half initialised");
            });
        }
    });
    assert_eq!(init::lib_started(5), 1);
}
