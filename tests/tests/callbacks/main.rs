//! Closures that C calls during the call.

mod arguments;
mod handles;
mod panics;
mod rows;
mod sharing;

use core::ops::ControlFlow;
use pinvoke_tests::callbacks::*;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a panic says.
fn panic_of<T>(run: impl FnOnce() -> T) -> String {
    let Err(payload) = catch_unwind(AssertUnwindSafe(run)) else { panic!("it did not panic") };
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => (*payload.downcast::<&str>().expect("panics say something")).into(),
    }
}

#[test]
fn c_calls_the_closure_with_what_it_captured() {
    let mut seen = Vec::new();
    let stopped = cb_each(5, |value| {
        seen.push(value);
        i32::from(value == 3) * 9
    });
    assert_eq!((stopped, seen), ((9, 4), vec![0, 1, 2, 3]));
    assert_eq!(cb_each(0, |_| unreachable!("C has nothing to call for")), (0, 0));
    assert_eq!(cb_each(1, |_| 0), (0, 1));
}

#[test]
fn the_user_data_may_stand_anywhere() {
    let factor = 10;
    assert_eq!(cb_every(|value| value * factor, 4), 60);
    assert_eq!(cb_pair(|one, two| one * factor + two, 4, 2), 42);
}

#[test]
fn case_127_the_arguments_are_in_order() {
    assert_eq!(cb_pair(|one, two| one - two, 100, 50), 50);
    assert_eq!(cb_pair(|one, two| one - two, 50, 100), -50);
}

#[test]
fn none_is_null_on_both_sides() {
    assert_eq!(cb_maybe(None::<fn(i32) -> i32>), 1);
    assert_eq!(cb_maybe(Some(|value| value * 3)), 21);
}

#[test]
fn a_comparison_sorts() {
    let mut calls = 0;
    let mut numbers = [3, -1, 2, 2, 40, 0];
    cb_sort(&mut numbers, |one, two| {
        calls += 1;
        two.cmp(one)
    });
    assert_eq!(numbers, [40, 3, 2, 2, 0, -1]);
    assert!(calls >= 5);
    cb_sort(&mut [], |_, _| unreachable!("nothing to compare"));
    cb_sort(&mut [1], |_, _| unreachable!("nothing to compare"));
}

#[test]
fn control_flow_breaks() {
    let flow = |value| if value == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    assert_eq!(cb_until(5, flow), (1, 3));
    assert_eq!(cb_until(2, flow), (0, 2));
}

#[test]
fn case_130_functions_without_state_need_no_user_data() {
    fn double(value: i32) -> i32 {
        value * 2
    }
    assert_eq!(cb_plain(double, 3), 12);
    assert_eq!(cb_plain(|value| value + 1, 3), 5);
    assert_eq!(panic_of(|| cb_plain(|value| panic!("no {value}"), 3)), "no 3");
    // The panic did not stay behind.
    assert_eq!(cb_plain(double, 1), 4);
}

#[test]
fn no_function_at_all_is_written_as_the_pointer_to_one() {
    assert_eq!(cb_plain_or_none(None::<fn(i32) -> i32>, 3), 3);
    assert_eq!(cb_plain_or_none(Some(|value| value + 1), 3), 4);
    // Of a pointer C would get the type alone.
    let pointer: fn(i32) -> i32 = i32::abs;
    let said = panic_of(|| cb_plain_or_none(Some(pointer), -3));
    assert!(said.contains("pass the name of a function"), "{said}");
    assert_eq!(cb_plain_or_none(Some(i32::abs), -3), 3);
}
