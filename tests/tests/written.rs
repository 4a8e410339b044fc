//! What C says it wrote: believed up to the capacity, and not beyond.

use pinvoke::ErrorKind;
use pinvoke_tests::{panics::refused, witness, written};

#[test]
fn the_result_is_the_length() {
    let mut buf = [0; 5];
    assert_eq!(written::write_claimed(&mut buf, 3, 3), 3_usize);
    assert_eq!(buf, [1, 2, 3, 0, 0]);
    assert_eq!(written::write_claimed(&mut buf, 5, 5), 5);
    assert_eq!(written::write_claimed(&mut buf, 0, 0), 0);
    assert_eq!(written::write_claimed(&mut [], 0, 0), 0);
    assert_eq!(written::write_tiny(&mut [0; 255]), 255);
}

#[test]
fn a_length_beyond_the_capacity_is_not_believed() {
    let line = line!() + 1;
    let refusal = refused(|| written::write_claimed(&mut [0; 4], 4, 5));
    assert_eq!((refusal.file.as_str(), refusal.line), (file!(), line));
    for part in ["`write_claimed`", "5", "4"] {
        assert!(refusal.message.contains(part), "{part} is missing: {refusal:?}");
    }
    for claim in [5, 1000, i64::MAX] {
        let error = written::try_write_claimed(&mut [0; 4], 4, claim).unwrap_err();
        let ErrorKind::BeyondCapacity { written, capacity: 4, .. } = error.kind() else {
            panic!("{error:?}")
        };
        assert_eq!(i64::try_from(*written).unwrap(), claim);
    }
}

#[test]
fn a_negative_length_is_not_believed() {
    for claim in [-1, i64::MIN] {
        refused(|| written::write_claimed(&mut [0; 4], 4, claim));
        let error = written::try_write_claimed(&mut [0; 4], 4, claim).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error:?}");
    }
}

#[test]
fn a_negative_result_can_be_a_failure_first() {
    assert_eq!(written::write_or_negative(&mut [0; 4], 2, 2).unwrap(), 2);
    let error = written::write_or_negative(&mut [0; 4], 2, -3).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
    assert!(error.to_string().contains("-3"), "{error}");
}

#[test]
fn a_count_by_pointer_holds_the_capacity_and_then_the_length() {
    let mut buf = [0; 5];
    assert_eq!(written::write_counted(&mut buf, 2), 2);
    assert_eq!(witness::count(0), 5);
    assert_eq!(witness::address(0), witness::address_of(&buf));
    assert_eq!(buf, [1, 2, 0, 0, 0]);
    assert_eq!(written::write_counted_tiny(&mut [0; 255]), 255);
    assert_eq!(written::write_counted_int(&mut buf, 0), 0);
}

#[test]
fn a_count_by_pointer_is_checked_both_ways() {
    refused(|| written::write_counted(&mut [0; 5], 6));
    refused(|| written::write_counted(&mut [0; 5], usize::MAX));
    refused(|| written::write_counted_int(&mut [0; 5], -1));
    refused(|| written::write_counted_int(&mut [0; 5], i32::MAX));
    witness::forget();
    refused(|| written::write_counted_tiny(&mut [0; 256]));
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn on_failure_nothing_that_was_said_is_read() {
    let mut buf = [0; 3];
    assert_eq!(written::write_or_fail(&mut buf, 0).unwrap(), 3);
    assert_eq!(buf, [1, 2, 3]);

    // The length would be refused, had it been read.
    let error = written::write_or_fail(&mut buf, 9).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
    assert_eq!(error.to_string(), "`write_or_fail`: failed with 9");
}

#[test]
fn c_that_writes_nothing_on_failure() {
    let mut buf = [7; 3];
    let error = written::write_or_leave(&mut buf, 4).unwrap_err();
    assert!(error.to_string().contains('4'), "{error}");
    assert_eq!(buf, [7; 3]);
    written::write_or_leave(&mut buf, 0).unwrap();
    assert_eq!(buf, [1, 2, 3]);
}

#[test]
fn capacity_and_length_in_two_arguments() {
    let mut v = [9; 4];
    assert_eq!(written::write_separately(&mut v, 2), 2);
    assert_eq!(v, [0, 100, 9, 9]);
    refused(|| written::write_separately(&mut v, 5));
}

#[test]
fn lengths_in_bytes_are_checked_in_bytes() {
    let mut v = [0; 3];
    assert_eq!(written::write_sized(&mut v, 8), 8);
    assert_eq!(witness::count(0), 12);
    assert_eq!(v, [0x0101_0101, 0x0101_0101, 0]);
    assert_eq!(written::write_sized(&mut v, 12), 12);
    refused(|| written::write_sized(&mut v, 13));
}

#[test]
fn an_expression_over_the_result() {
    let mut v = [0; 6];
    assert_eq!(written::write_rows(&mut v, 2, 3, 1), 3);
    assert_eq!(v, [1, 2, 3, 0, 0, 0]);
    // More than C was told, though the slice would hold it.
    refused(|| written::write_rows(&mut [0; 100], 2, 3, 3));
    refused(|| written::write_rows(&mut [0; 100], 2, 3, -1));
    refused(|| written::write_rows(&mut [0; 100], 2, 3, i32::MAX));
}

#[test]
fn two_outputs_two_lengths() {
    let (mut a, mut b) = ([0; 4], [0; 8]);
    assert_eq!(written::write_both(&mut a, &mut b), (2, 2));
    assert_eq!(a, [1, 2, 0, 0]);
    assert_eq!(b, [1000, 1001, 0, 0, 0, 0, 0, 0]);
}

#[test]
fn a_fixed_block_of_which_the_beginning_is_written() {
    let mut block = [0_u8; 32];
    assert_eq!(written::write_block(&mut block, 3), 3);
    assert_eq!(&block[..4], [1, 2, 3, 0]);
    refused(|| written::write_block(&mut [0; 32], 33));
}

#[test]
fn a_fixed_block_of_which_none_is_initialised() {
    let mut block = Box::<[u8]>::new_uninit_slice(40);
    assert_eq!(written::write_block_uninit(&mut *block, 3), [1, 2, 3]);
    refused(|| written::write_block_uninit(&mut *Box::<[u8]>::new_uninit_slice(31), 3).len());
    refused(|| written::write_block_uninit(&mut *Box::<[u8]>::new_uninit_slice(40), 33).len());
}

#[test]
fn a_returned_buffer_is_as_long_as_what_was_written() {
    let buf: Vec<u8> = written::claimed(8, 3, 3).unwrap();
    assert_eq!(buf, [1, 2, 3]);
    assert_eq!(written::claimed(8, 1, 3).unwrap(), [1, 0, 0], "zero, where C wrote nothing");
    assert!(written::claimed(0, 0, 0).unwrap().is_empty());
    assert!(matches!(written::claimed(8, 8, 9).unwrap_err().kind(), ErrorKind::BeyondCapacity { .. }));
    assert!(matches!(written::claimed(8, 8, -1).unwrap_err().kind(), ErrorKind::InvalidLength { .. }));
    assert!(matches!(written::claimed(usize::MAX, 0, 0).unwrap_err().kind(), ErrorKind::OutOfMemory { .. }));
}
