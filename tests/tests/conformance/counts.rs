//! Counts.

use pinvoke_tests::panics::refused;
use pinvoke_tests::{buffers, conformance, counts, witness, written};

#[test]
fn case_037_every_integer_type() {
    assert_eq!(counts::sum_u8_after(&[1; 1]), 1);
    assert_eq!(counts::sum_i8_after(&[1; 127]), 127);
    assert_eq!(counts::sum_i16_after(&[1; 100]), 100);
    assert_eq!(counts::sum_u16_after(&[1; 65_535]), 65_535);
    assert_eq!(counts::sum_int_after(&[1; 100]), 100);
    assert_eq!(counts::sum_uint_after(&[1; 20]), 20);
    assert_eq!(counts::sum_long_after(&[1; 20]), 20);
    assert_eq!(counts::sum_ulong_after(&[1; 1_000]), 1_000);
}

#[test]
fn case_038_an_out_count_is_what_the_callee_stores() {
    let mut buf = vec![0; 20_000];
    assert_eq!(conformance::write_many(&mut buf), 16_384);
    assert_eq!(witness::bytes(0), [0, 0], "nothing that was in it goes in");
    assert_eq!((buf[16_383], buf[16_384]), (3, 0));
}

#[test]
fn case_039_a_negative_count() {
    refused(|| written::write_counted_int(&mut [0; 4], -1));
    refused(|| conformance::resize(&mut [0; 4], -1));
}

#[test]
fn case_040_count_0_with_a_pointer_is_empty() {
    assert_eq!(conformance::no_numbers(), Some(Vec::new()));
}

/// The container stays the caller's, so a larger count than its length is refused and not a larger container.
#[test]
fn case_041_a_count_that_goes_in_and_out() {
    let mut v = [7; 10];
    for to in [0, 1, 9, 10] {
        assert_eq!(conformance::resize(&mut v, to), usize::try_from(to).unwrap());
    }
    refused(|| conformance::resize(&mut v, 127));
}

#[test]
fn case_047_from_an_offset() {
    let mut v: Vec<i32> = vec![1; 10];
    for offset in 0..10 {
        buffers::fill_ints(&mut v[offset..], 100);
        assert_eq!(v[offset], 100);
        assert_eq!(v[..offset], vec![1; offset]);
        v.fill(1);
    }
}
