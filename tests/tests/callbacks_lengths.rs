//! Memory that C hands to a closure, and of which a function of the block tells the length.

use pinvoke_tests::block_on;
use pinvoke_tests::parcels::{parcel_ask, parcel_each, parcel_each_text};

#[test]
fn a_function_of_what_is_passed_tells_the_length() {
    let mut seen = Vec::new();
    let sum = parcel_each(3, 0, |content, of| {
        seen.push((content.to_vec(), of.bytes()));
        of.bytes()
    });
    assert_eq!(sum.expect("none of them fails"), 9);
    assert_eq!(seen, [(b"one".to_vec(), 3), (vec![], 0), (b"th\xffree".to_vec(), 6)]);
}

/// Nothing is asked of an object that is none, and the closure is not called.
#[test]
fn without_the_object_there_is_no_length() {
    let mut calls = 0;
    let refused = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        parcel_each(2, 1, |_, _| {
            calls += 1;
            1
        })
    }));
    assert!(!matches!(refused, Ok(Ok(_))));
    assert_eq!(calls, 1);
}

#[test]
fn text_is_as_long_as_a_function_tells() {
    let mut seen = String::new();
    let mut each = |text: &str| {
        seen.push_str(text);
        1
    };
    assert_eq!(parcel_each_text(2, 0, &mut each).expect("all is text"), 2);
    parcel_each_text(3, 0, &mut each).expect_err("the third is no text");
    parcel_each_text(2, 1, &mut each).expect_err("the second has no length");
    assert_eq!(seen, "oneoneone");
}

#[test]
fn what_an_operation_brings_is_copied_by_that_length() {
    assert_eq!(block_on(parcel_ask(0)).expect("content"), b"one");
    assert_eq!(block_on(parcel_ask(1)).expect("content"), b"");
    assert_eq!(block_on(parcel_ask(2)).expect("content"), b"th\xffree");
}
