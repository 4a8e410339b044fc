//! Blocks of memory that an operation has for C, and owners of which C goes through the elements.

use pinvoke::operation::statistics;
use pinvoke::{Cursor, ErrorKind};
use pinvoke_tests::block_on;
use pinvoke_tests::blocks::*;

#[test]
fn a_block_names_another_one_and_results_are_left_in_it() {
    for round in 0..100 {
        // Before the call returns, and on another thread.
        let (left, (data, total)) = block_on(block_submit(round % 2, 40, vec![0; 5], 100));
        let (numbers, last) = left.unwrap();
        assert_eq!((data, total, numbers, last), (vec![40; 5], 105, vec![40, 41, 42], 42));
    }
    assert_eq!(block_arrays_left(), 0);
}

#[test]
fn nothing_is_taken_from_a_block_that_failed() {
    let (left, (data, total)) = block_on(block_submit(0, -1, vec![7; 5], 100));
    assert!(left.unwrap_err().to_string().contains("-5"));
    assert_eq!((data, total), (vec![7; 5], 100));
}

#[test]
fn a_block_that_is_handed_back_names_its_operation() {
    for round in 0..100 {
        let (sum, number) = block_on(block_pass(20 + round));
        assert_eq!((sum.unwrap(), number), (21 + round, -20 - round));
        let (sum, number) = block_on(block_pass(-7));
        assert_eq!((sum.unwrap(), number), (-6, 7));
    }
    let stray = statistics().stray;
    let waits = block_pass(13);
    while statistics().stray == stray {
        std::thread::yield_now();
    }
    assert!(!waits.is_finished(), "NULL is no operation");
    // SAFETY: the thread has made its only call, with NULL.
    unsafe { waits.abandon() };
}

/// What is made, freed and stopped, from here on.
fn tickets() -> impl Fn() -> [i32; 3] {
    let now = || [block_tickets_made(), block_tickets_freed(), block_tickets_stopped()];
    let before = now();
    move || std::array::from_fn(|index| now()[index] - before[index])
}

#[test]
fn what_c_hands_over_at_once_is_owned_while_the_operation_waits() {
    let so_far = tickets();
    let ticket = block_on(block_ticket_make(0, -1)).unwrap();
    assert_eq!(so_far(), [1, 0, 0], "it has called, and is given");
    drop(ticket);
    assert_eq!(so_far(), [1, 1, 0]);

    let waits = block_ticket_make(0, 0);
    assert!(!waits.is_finished());
    let error = block_on(waits.cancel()).unwrap_err();
    let inner = error.get_ref().unwrap().downcast_ref::<pinvoke::Error>().unwrap();
    assert!(matches!(inner.kind(), ErrorKind::Cancelled));
    assert_eq!(so_far(), [2, 2, 1], "stopped, then freed");

    drop(block_ticket_make(0, 0));
    assert_eq!(so_far(), [3, 3, 2], "dropped, the operation frees it too");

    assert_eq!(block_on(block_ticket_make(0, 1)).unwrap_err().raw_os_error(), Some(33), "it does not start");
    assert_eq!(so_far(), [4, 4, 2]);
    assert_eq!(block_on(block_ticket_make(1, 0)).unwrap_err().raw_os_error(), Some(16), "half of one");
    assert_eq!(so_far(), [5, 5, 2]);
    assert_eq!(block_on(block_ticket_make(-1, 0)).unwrap_err().raw_os_error(), Some(12), "none");
    assert_eq!(so_far(), [5, 5, 2]);
}

#[test]
fn c_goes_through_an_owner_call_by_call() {
    let (mut from, mut to) = (Cursor::new(vec![1, 2, 3, 4, 5]), Cursor::new([0_u16; 3]));
    let (done, back) = block_on(block_widen(from, to));
    (from, to) = back;
    assert_eq!(done.unwrap(), -1);
    assert_eq!((from.position(), from.done(), from.rest()), (3, &[1, 2, 3][..], &[4, 5][..]));
    assert_eq!((to.position(), to.into_inner()), (3, [1, 2, 3]));
    let (done, (from, to)) = block_on(block_widen(from, Cursor::new([9_u16; 4])));
    assert_eq!(done.unwrap(), 0);
    assert_eq!((from.rest(), to.done()), (&[][..], &[4, 5][..]));
    assert_eq!(to.into_inner(), [4, 5, 9, 9]);
}

#[test]
fn how_far_c_came_is_known_after_a_failure_too() {
    let (sum, numbers) = block_on(block_sum(Cursor::new(vec![1, 2, 3, 4]), 2, 0));
    assert_eq!((sum.unwrap(), numbers.position()), (3, 2));
    let (sum, numbers) = block_on(block_sum(numbers, 1, 7));
    assert!(sum.is_err());
    assert_eq!((numbers.position(), numbers.into_inner()), (3, vec![1, 2, 3, 4]));
}
