//! Counts that do not fit or do not agree: a panic at the caller's line, or an `Err` where the wrapper returns
//! `Result`; never a call.

use pinvoke::ErrorKind;
use pinvoke_tests::{counts, panics::refused, untouched, witness};

#[test]
fn more_than_the_count_type_holds() {
    witness::forget();
    for refusal in [
        refused(|| counts::sum_u8_after(&[0; 256])),
        refused(|| counts::sum_u8_before(&[0; 256])),
        refused(|| counts::sum_u8_far(0.0, 0, &[0; 256])),
        refused(|| counts::fill_u8(&mut [0; 256], 1)),
    ] {
        assert!(refusal.message.contains("256"), "{refusal:?}");
        assert!(refusal.message.contains("`u8`"), "{refusal:?}");
        assert!(refusal.message.contains("`buf`"), "{refusal:?}");
    }
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn more_than_each_signed_and_wider_type_holds() {
    witness::forget();
    assert!(refused(|| counts::sum_i8_after(&[0; 128])).message.contains("128"));
    assert!(refused(|| counts::sum_u16_after(&[0; 65_536])).message.contains("65536"));
    assert!(refused(|| counts::sum_i16_after(&[0; 32_768])).message.contains("32768"));
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
#[cfg(target_pointer_width = "64")]
fn more_than_an_int_holds() {
    let Some(zeros) = untouched::zeros(1 << 31) else { return };
    witness::forget();
    let refusal = refused(|| counts::sum_int_after(&zeros));
    assert!(refusal.message.contains("2147483648"), "{refusal:?}");
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn the_panic_names_the_function_and_the_callers_line() {
    let line = line!() + 1;
    let refusal = refused(|| counts::sum_u8_after(&[0; 300]));
    assert_eq!((refusal.file.as_str(), refusal.line), (file!(), line));
    assert!(refusal.message.contains("`sum_u8_after`"), "{refusal:?}");
    assert!(refusal.message.contains("the length 300 does not fit the count's type `u8`"), "{refusal:?}");
}

#[test]
fn buffers_that_disagree() {
    witness::forget();
    let line = line!() + 1;
    let refusal = refused(|| counts::dot(&[1, 2, 3], &[1, 2]));
    assert_eq!((refusal.file.as_str(), refusal.line), (file!(), line));
    for part in ["`dot`", "`a`", "`b`", "3", "2"] {
        assert!(refusal.message.contains(part), "{part} is missing: {refusal:?}");
    }
    refused(|| counts::dot(&[1], &[1, 2]));
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn any_of_three_buffers_that_disagrees() {
    witness::forget();
    for lens in [[1, 2, 2], [2, 1, 2], [2, 2, 1], [0, 0, 1], [0, 1, 1]] {
        let [a, b, c] = lens.map(|len| vec![0; len]);
        refused(|| counts::add_into(&a, &b, &mut c.clone()));
    }
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn a_result_wrapper_returns_the_error() {
    witness::forget();
    let error = counts::try_sum_u8(&[0; 256]).unwrap_err();
    assert_eq!((error.function(), error.parameter()), ("try_sum_u8", Some("buf")));
    assert!(matches!(error.kind(), ErrorKind::CountOverflow { len: 256, count: "u8", .. }), "{error:?}");

    let error = counts::try_dot(&[1, 2, 3], &[1, 2]).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::LengthMismatch { .. }), "{error:?}");
    assert_eq!(error.function(), "try_dot");
    assert_eq!(witness::calls(), 0, "C was called");
}
