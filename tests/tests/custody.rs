//! Between the call and the return everything of C's is in a guard, whatever is found wrong first; and what a failed
//! call left in an output is nobody's.

use pinvoke::ErrorKind;
use pinvoke_tests::counted::heap;
use pinvoke_tests::custody::{self, Label};
use pinvoke_tests::ownership::{Mode, own_bstr};
use pinvoke_tests::panics::refused;
use pinvoke_tests::witness;

const FAILED: i32 = -1;

fn labels(len: usize) -> Vec<Label> {
    (0..len).map(|i| Label { name: i.to_string() }).collect()
}

#[test]
fn what_a_failed_call_leaves_is_not_freed() {
    let heap = heap();
    custody::abandon(FAILED).unwrap_err();
    heap.next();
    custody::abandon_owned(FAILED).unwrap_err();
    heap.next();
    let mut numbers = vec![9];
    custody::abandon_into(&mut numbers, FAILED).unwrap_err();
    assert_eq!(numbers, [9]);
    heap.next();

    assert_eq!(custody::abandon(0).unwrap(), [0, 1, 2, 3]);
    assert_eq!(*custody::abandon_owned(0).unwrap(), [0, 1, 2, 3]);
    custody::abandon_into(&mut numbers, 0).unwrap();
    assert_eq!(numbers, [0, 1, 2, 3]);
}

#[test]
fn what_was_replaced_is_as_long_as_c_says_though_another_check_fails() {
    let heap = heap();
    let rest = [1, 2, 3];
    let mut left = labels(40);
    custody::step_and_shrink(&mut &rest[..], 1000, &mut left).unwrap_err();
    heap.next();

    let mut cursor = &rest[..];
    custody::step_and_shrink(&mut cursor, 2, &mut left).unwrap();
    assert_eq!(cursor, [3]);
    assert_eq!(left, [Label { name: "left by C".into() }]);
}

#[test]
fn what_was_replaced_is_not_taken_to_be_as_long_as_it_was() {
    let heap = heap();
    let (rest, mut left) = ([1, 2, 3], labels(40));
    let refusal = refused(|| custody::shrink_and_panic(&mut &rest[..], 0, &mut left));
    assert_eq!(refusal.message, "1 is not looked up");
    // The label is lost, of which nothing is known.
    assert_eq!((heap.wrong(), heap.live()), (0, 1));
    heap.forget();
}

#[test]
fn a_guard_is_made_before_what_precedes_it_is_converted() {
    let heap = heap();
    custody::text_and_number(false).unwrap_err();
    heap.next();
    let (text, number) = custody::text_and_number(true).unwrap();
    assert_eq!((&*text, *number), ("text", 7));
}

#[test]
fn an_impossible_length_of_what_is_returned_loses_nothing() {
    let heap = heap();
    for claim in [-5, i32::MIN] {
        let error = custody::numbers_and_text(claim).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error:?}");
        heap.next();
        let error = custody::owned_numbers_and_text(claim).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error:?}");
        heap.next();
    }
    assert_eq!(custody::numbers_and_text(3).unwrap(), (vec![0, 1, 2], "text".into()));
    let (numbers, _) = custody::owned_numbers_and_text(4).unwrap();
    assert_eq!(*numbers, [0, 1, 2, 3]);
}

#[test]
fn a_claim_that_is_none_loses_nothing_of_another_list() {
    let heap = heap();
    let (mut a, mut b) = (labels(2), labels(3));
    for claim in [-1, i32::MIN] {
        let error = custody::two_lists(&mut a, &mut b, claim).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error:?}");
        heap.next();
    }
    assert_eq!(custody::two_lists(&mut a, &mut b, 1).unwrap(), (1, 3));
    let (first, last) = (Label { name: "a".into() }, Label { name: "b".into() });
    assert_eq!((&a[0], &b[2]), (&first, &last));
}

#[test]
fn what_was_written_to_uninitialised_memory_is_dropped_if_the_call_fails_after_all() {
    let _heap = heap();
    let mut tickets = Vec::with_capacity(6);
    for (wrong, mad, good) in [(3, 9, true), (0, 9, true), (9, 9, false)] {
        custody::tickets_uninit(pinvoke::spare(&mut tickets), wrong, mad, good).unwrap_err();
        assert_eq!((tickets.len(), custody::tickets_left()), (0, 0));
    }
    let refusal = refused(|| custody::tickets_uninit(pinvoke::spare(&mut tickets), 9, 4, true));
    assert_eq!(refusal.message, "a mad number");
    assert_eq!((tickets.len(), custody::tickets_left()), (0, 0));

    let (filled, text) = custody::tickets_uninit(pinvoke::spare(&mut tickets), 9, 9, true).unwrap();
    assert_eq!((filled.len(), text.as_str()), (6, "text"));
    assert_eq!((tickets.len(), custody::tickets_left()), (6, 6));
}

/// Of an array whose length is in its type, too.
#[test]
fn who_frees_is_told_how_much() {
    let heap = heap();
    assert_eq!(custody::four_numbers().unwrap(), [0, 1, 2, 3]);
    assert_eq!(heap.told(), (4, 16));
    assert_eq!(custody::four_numbers_of_two().unwrap(), [0, 1, 2, 3]);
    assert_eq!(heap.told(), (8, 16));
    assert_eq!(*custody::four_owned_numbers().unwrap(), [0, 1, 2, 3]);
    assert_eq!(heap.told(), (4, 16));
    assert_eq!(custody::first_number(&[5, 6, 7]).unwrap(), 5);
    assert_eq!(heap.told(), (3, 12));
}

/// An allocator of such text keeps what it was asked for.
#[test]
fn empty_text_with_its_length_before_it_is_empty() {
    let heap = heap();
    let mut text = Some(String::new());
    own_bstr(&mut text, Mode::Leave, 0).unwrap();
    assert_eq!((text.as_deref(), witness::count(0)), (Some(""), 0));
    heap.next();
}
