//! Empty slices, and slices that are not there.

use pinvoke_tests::{buffers, panics::refused, witness};

#[test]
fn an_empty_slice_sends_its_own_address() {
    assert_eq!(buffers::sum_ints(&[]), 0);
    assert_ne!(witness::address(0), 0);
    assert_eq!(witness::count(0), 0);

    let v = [1, 2, 3];
    buffers::sum_ints(&v[2..2]);
    assert_eq!(witness::address(0), witness::address_of(&v[2..]));
    let mut none = Vec::new();
    let own = witness::address_of(&*none);
    buffers::fill_ints(&mut none, 1);
    assert_eq!(witness::address(0), own);
    buffers::double_ints(&mut none);
    assert_eq!(witness::address(0), own);
    assert!(none.is_empty());
}

#[test]
fn empty_null_sends_null_for_an_empty_slice_only() {
    assert_eq!(buffers::sum_ints_empty_null(&[]), -1);
    assert_eq!((witness::address(0), witness::count(0)), (0, 0));
    let v = [5];
    assert_eq!(buffers::sum_ints_empty_null(&v), 5);
    assert_eq!(witness::address(0), witness::address_of(&v));
}

#[test]
fn empty_zero_sends_a_nul_that_may_be_read() {
    assert_eq!(buffers::length_or_strlen_of_zero(b""), 0);
    assert_ne!(witness::address(0), 0);
    let text = *b"text";
    assert_eq!(buffers::length_or_strlen_of_zero(&text[1..1]), 0, "not `ext`, which is at its own address");
    assert_eq!(buffers::length_or_strlen_of_zero(&text), 4);
    assert_eq!(witness::address(0), witness::address_of(&text));
    assert_eq!(buffers::length_or_strlen_of_null(b""), 0);
    assert_eq!(witness::address(0), 0);
}

#[test]
fn empty_zero_may_be_written_and_is_aligned() {
    buffers::write_even_if_empty(&mut []);
    assert_ne!(witness::address(0), 0);
    assert_eq!(witness::address(0) % align_of::<i64>(), 0);
    let mut v = [1, 2];
    buffers::write_even_if_empty(&mut v);
    assert_eq!(v, [42, 2]);
    buffers::write_even_if_empty(&mut v[1..1]);
    assert_eq!(v, [42, 2], "not the caller's memory");
}

#[test]
fn none_is_null_with_count_0() {
    for sum in [buffers::sum_ints_or_null, buffers::sum_ints_option] {
        assert_eq!(sum(None), -1);
        assert_eq!((witness::address(0), witness::count(0)), (0, 0));
        assert_eq!(sum(Some(&[])), 0);
        assert_ne!(witness::address(0), 0);
        assert_eq!(sum(Some(&[3, 4])), 7);
    }
    buffers::fill_ints_or_null(None, 1);
    assert_eq!((witness::address(0), witness::count(0)), (0, 0));
    buffers::double_ints_or_null(None);
    assert_eq!((witness::address(0), witness::count(0)), (0, 0));

    let mut v = [0, 0];
    buffers::fill_ints_or_null(Some(&mut v), 8);
    buffers::double_ints_or_null(Some(&mut v));
    assert_eq!(v, [16, 18]);
}

#[test]
fn none_must_agree_with_a_shared_count() {
    assert_eq!(buffers::blend(Some(&[1, 2]), Some(&[3, 4])), 10);
    assert_eq!(buffers::blend(None, None), 0);
    assert_eq!((witness::count(0), witness::count(1)), (0, 0));
    assert_eq!(buffers::blend(None, Some(&[])), 0);
    witness::forget();
    refused(|| buffers::blend(None, Some(&[1, 2])));
    refused(|| buffers::blend(Some(&[1, 2]), None));
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn nullable_any_goes_with_any_count() {
    assert_eq!(buffers::blend_any(None, &[1, 2, 3]), 6);
    assert_eq!((witness::address(0), witness::count(0)), (0, 3));
    assert_eq!(buffers::blend_any(Some(&[10, 10, 10]), &[1, 2, 3]), 36);
    refused(|| buffers::blend_any(Some(&[10]), &[1, 2, 3]));

    assert_eq!(buffers::blend_any_of_both(None, Some(&[1, 2])), 3);
    assert_eq!(buffers::blend_any_of_both(Some(&[1, 2, 3]), None), 6);
    assert_eq!(witness::count(1), 3);
    assert_eq!(buffers::blend_any_of_both(None, None), 0);
    assert_eq!(witness::count(0), 0, "with no buffer the count is 0");
}
