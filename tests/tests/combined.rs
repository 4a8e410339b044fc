//! Words that meet in one declaration.

use pinvoke::ErrorKind;
use pinvoke_tests::combined;
use pinvoke_tests::enums::Mode;
use pinvoke_tests::panics::refused;
use pinvoke_tests::witness;

#[test]
fn copies_that_may_be_missing() {
    assert_eq!(combined::count_truths(None), 0);
    assert_eq!((witness::address(0), witness::count(0)), (0, 0));
    assert_eq!(combined::count_truths(Some(&[true, false, true])), 2);
    combined::invert_truths(None);
    assert_eq!((witness::address(0), witness::count(0)), (0, 0));
    let mut truths = [true, false];
    combined::invert_truths(Some(&mut truths));
    assert_eq!(truths, [false, true]);
    combined::store_truth(None, 5);
    assert_eq!(witness::address(0), 0);
    combined::store_truth(Some(&mut truths[0]), 5);
    assert_eq!(truths, [true, true]);
    assert_eq!(combined::sum_modes(None).unwrap(), 0);
    assert_eq!(combined::sum_modes(Some(&[Mode::Auto, Mode::On])).unwrap(), 8);
}

#[test]
fn bytes_of_a_copy_are_the_natives() {
    assert_eq!(combined::sum_truths_sized(&[true, false, true]), 2);
    assert_eq!(witness::count(0), 12, "three of C's integers, not three of Rust's bools");
    let mut truths = [false; 4];
    assert_eq!(combined::write_truths_sized(&mut truths, 9), 9);
    assert_eq!(witness::count(0), 16);
    assert_eq!(truths[..2], [true; 2]);
    refused(|| combined::write_truths_sized(&mut [false; 4], 17));
    let mut grown = Vec::<bool>::with_capacity(4);
    combined::write_truths_sized_uninit(pinvoke::spare(&mut grown), 11);
    assert_eq!(grown, [true; 2], "whole elements of C's");
}

#[test]
fn arrays_of_constant_length_that_are_copied() {
    let mut truths = [true, false, false, false];
    combined::rotate_truths(&mut truths);
    assert_eq!(truths, [false, false, false, true]);
    let modes: [Mode; 3] = combined::three_modes(1, 0).unwrap();
    assert_eq!(modes, [Mode::Auto, Mode::Off, Mode::Auto]);
    let error = combined::three_modes(2, 5).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnknownValue { .. }), "{error:?}");
    let mut one = [true];
    combined::invert_first(&mut one);
    assert_eq!(one, [false]);
}

#[test]
fn a_mode_that_goes_in_and_is_returned() {
    assert_eq!(combined::replaced_mode(Mode::Off, 7).unwrap(), Mode::Auto);
    assert_eq!(witness::ints(0), [0]);
    combined::replaced_mode(Mode::Off, 5).unwrap_err();
}

#[test]
fn a_missing_buffer_has_no_capacity() {
    assert_eq!(combined::resize_or_null(None, 0), 0);
    assert_eq!((witness::address(0), witness::count(0)), (0, 0));
    refused(|| combined::resize_or_null(None, 1));
    assert_eq!(combined::resize_or_null(Some(&mut [0; 4]), 3), 3);
}

#[test]
fn what_goes_in_can_come_out_shorter() {
    let mut v = [9, 9, 9];
    assert_eq!(combined::shortened(&mut v, 2), 2);
    assert_eq!(v, [0, 1, 9]);
    refused(|| combined::shortened(&mut v, 4));
}

#[test]
fn arithmetic_over_the_result_is_checked() {
    assert_eq!(combined::write_but_one(&mut [0; 4], 4, 4), 3);
    assert_eq!(combined::write_but_one(&mut [0; 4], 4, 5), 4);
    refused(|| combined::write_but_one(&mut [0; 4], 4, 0));
    refused(|| combined::write_but_one(&mut [0; 4], 4, 6));
    refused(|| combined::write_but_one(&mut [0; 4], 4, i64::MIN));
}

#[test]
fn an_empty_output_can_be_null() {
    combined::fill_ints_empty_null(&mut [], 1);
    assert_eq!((witness::address(0), witness::count(0)), (0, 0));
    let mut v = [0];
    combined::fill_ints_empty_null(&mut v, 1);
    assert_eq!(v, [1]);
}

#[test]
fn c_bools_can_be_tested() {
    combined::differ(true, false).unwrap();
    combined::differ(true, true).unwrap_err();
    assert!(combined::differ_or_not(true, false).unwrap());
    assert!(!combined::differ_or_not(true, true).unwrap());
}

#[test]
fn null_is_a_failure_where_errors_are_declared() {
    assert_eq!(combined::find_or_errno(0).unwrap(), &1234);
    assert_eq!(combined::find_or_errno(13).unwrap_err().raw_os_error(), Some(13));
}

#[test]
fn rust_spellings_of_text() {
    assert_eq!(combined::vowels("banana"), 3);
    assert_eq!(combined::length("banana").unwrap(), 6);
    combined::length("ba\0").unwrap_err();
}

#[test]
fn names_that_a_wrapper_might_use_itself() {
    assert_eq!(combined::names(1), (4, 1, 2.5, 3));
}

#[test]
fn a_count_shared_by_bytes_and_elements() {
    assert_eq!(combined::sum_words_and_bytes(&[100, 200], &[1; 8]), 308);
    assert_eq!((witness::count(0), witness::count(1)), (8, 8));
    witness::forget();
    refused(|| combined::sum_words_and_bytes(&[100, 200], &[1; 2]));
    refused(|| combined::sum_words_and_bytes(&[100, 200], &[1; 9]));
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn a_count_shared_by_what_is_pinned_and_what_is_copied() {
    assert_eq!(combined::sum_where(&[1, 2, 4], &[true, false, true]), 5);
    witness::forget();
    refused(|| combined::sum_where(&[1, 2, 4], &[true, false]));
    refused(|| combined::sum_where(&[1], &[true, false]));
    refused(|| combined::sum_where(&[0; 256], &[true; 256]));
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn a_count_behind_a_pointer_shared_by_two_outputs() {
    let (mut low, mut high) = ([0; 3], [0; 3]);
    assert_eq!(combined::split(&mut low, &mut high, 2), (2, 2));
    assert_eq!((low, high), ([0, 1, 0], [100, 101, 0]));
    refused(|| combined::split(&mut [0; 3], &mut [0; 3], 4));
    witness::forget();
    refused(|| combined::split(&mut [0; 3], &mut [0; 2], 1));
    refused(|| combined::split(&mut [0; 2], &mut [0; 3], 1));
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn a_length_is_evaluated_once() {
    refused(|| combined::fill_fickle(&mut [0; 3], 4, 7));
    assert_eq!(combined::ASKED.load(std::sync::atomic::Ordering::Relaxed), 1);
}

#[test]
fn absence_and_emptiness_are_two_things() {
    combined::write_if_there(None);
    assert_eq!((witness::address(0), witness::count(0)), (0, 0), "no output is NULL");
    combined::write_if_there(Some(&mut []));
    assert_ne!(witness::address(0), 0, "an empty output is a place to write to");
    let mut places = [0; 2];
    combined::write_if_there(Some(&mut places));
    assert_eq!(witness::address(0), witness::address_of(&places));
    assert_eq!(places, [42, 0]);
}

#[test]
fn texts_that_may_be_missing_or_empty() {
    combined::blend_texts(None, "");
    assert_eq!((witness::address(0), witness::address(1)), (0, 0));
    combined::blend_texts(Some(""), "");
    assert_ne!(witness::address(0), 0, "zero");
    assert_eq!(witness::address(1), 0, "null");
    let text = "ab";
    combined::blend_texts(Some(text), "cd");
    assert_eq!(witness::address(0), witness::address_of(text), "counted text is pinned");
    combined::blend_cstr(None, b"xyz");
    assert_eq!((witness::address(0), witness::count(0)), (0, 3));
    combined::blend_cstr(Some(c"abc"), b"xyz");
    assert_ne!(witness::address(0), 0);
    refused(|| combined::blend_cstr(Some(c"ab"), b"xyz"));
}

#[test]
fn emptiness_of_a_copied_text() {
    assert_eq!(combined::length_of_copy("").unwrap(), 0);
    assert_eq!(witness::address(0), 0, "null");
    let text = "four";
    assert_eq!(combined::length_of_copy(text).unwrap(), 4);
    assert_ne!(witness::address(0), witness::address_of(text), "C could write, so it gets a copy");
}
