//! Pointers to one value: lent, or joined to the result.

use pinvoke_tests::values::{self, Fields};
use pinvoke_tests::witness;

#[test]
fn in_reads_the_callers_value() {
    let v = 42;
    for peek in [values::peek, values::peek_spelled] {
        assert_eq!(peek(&v), 42);
        assert_eq!(witness::address(0), witness::address_of(&v));
    }
}

#[test]
fn out_writes_the_callers_value() {
    let mut v = 1;
    values::store(&mut v, 7);
    assert_eq!(v, 7);
    assert_eq!(witness::address(0), witness::address_of(&v));
}

#[test]
fn in_out_changes_the_callers_value() {
    let mut v = 1;
    values::increment(&mut v);
    assert_eq!(witness::address(0), witness::address_of(&v));
    values::increment_spelled(&mut v);
    assert_eq!(witness::address(0), witness::address_of(&v));
    assert_eq!(v, 3);
}

#[test]
fn none_is_null() {
    assert_eq!(values::peek_or_null(None), -1);
    assert_eq!(witness::address(0), 0);
    assert_eq!(values::peek_or_null(Some(&5)), 5);
    values::store_or_null(None, 1);
    assert_eq!(witness::address(0), 0);
    values::increment_or_null(None);
    assert_eq!(witness::address(0), 0);
    let mut v = 0;
    values::store_or_null(Some(&mut v), 8);
    values::increment_or_null(Some(&mut v));
    assert_eq!(v, 9);
}

#[test]
fn retval_is_the_result() {
    assert_eq!(values::stored(31), 31);
    assert_eq!(values::stored_filled(32), 32);
}

#[test]
fn several_retvals_are_a_tuple() {
    // SAFETY: 5 is neither 0 nor -1.
    let (quotient, remainder): (i32, i32) = unsafe { values::divide(17, 5) };
    assert_eq!((quotient, remainder), (3, 2));
}

#[test]
fn what_is_returned_comes_first_and_the_rest_in_order() {
    let results: (i32, i8, f64, u64) = values::four(2);
    assert_eq!(results, (8, 2, 5.0, 6));
}

#[test]
fn a_retval_that_c_does_not_write_is_zero() {
    assert_eq!(values::out_params(), (5, 0, Fields { a: 0, b: 0 }));
    assert_eq!(witness::bytes(0), [0; 4]);
    assert_eq!(witness::bytes(1), [0; 8]);
}

#[test]
fn an_out_that_c_does_not_write_is_left() {
    let (mut v, mut fields) = (12, Fields { a: 12, b: 12 });
    assert_eq!(values::out_params_there(&mut v, &mut fields), 5);
    assert_eq!((v, fields), (12, Fields { a: 12, b: 12 }));
}

#[test]
fn the_success_test_guards_the_retvals() {
    // SAFETY: -1 is not among the divisors.
    let (divided, failed) = unsafe { (values::divide_checked(17, 5), values::divide_checked(17, 0)) };
    assert_eq!(divided.unwrap(), (3, 2));
    let error = failed.unwrap_err();
    assert_eq!(error.to_string(), "`divide_checked`: failed with 7");
}

#[test]
fn a_retval_that_goes_in_is_passed_and_returned() {
    let (digit, state): (u32, u64) = values::step(21);
    assert_eq!((digit, state), (3, 43));
    assert_eq!(witness::bytes(0), 21_u64.to_ne_bytes());
}
