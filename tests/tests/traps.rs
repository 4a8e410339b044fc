//! Mistakes that tools of this kind have made, as far as they show at run time.

use pinvoke::ErrorKind;
use pinvoke_tests::panics::refused;
use pinvoke_tests::{bools, counts, enums, hidden, text, values, witness, written};

/// The first length must not be trusted for both buffers.
#[test]
fn two_buffers_with_one_count_must_agree() {
    witness::forget();
    refused(|| counts::dot(&[1; 100], &[1]));
    refused(|| counts::dot(&[1], &[1; 100]));
    assert_eq!(witness::calls(), 0, "C was called");
}

/// A parameter must not hide the C function whose name it bears.
#[test]
fn a_parameter_may_be_named_like_its_function() {
    assert_eq!(hidden::same_name(1).unwrap(), 2);
}

/// What C did not write is zero, and is not looked at after a failure.
#[test]
fn an_out_copy_that_c_did_not_fill() {
    let mut v = [true; 64];
    bools::write_truths_u64(&mut v, 0, 1);
    assert_eq!(v, [false; 64]);
    assert_eq!(values::out_params(), (5, 0, values::Fields { a: 0, b: 0 }));
    enums::mode_or_fail(1).unwrap_err();
}

/// The count that C returns is at most the capacity.
#[test]
fn the_count_that_c_returns_is_checked() {
    refused(|| written::write_claimed(&mut [0; 4], 4, 5));
    refused(|| written::write_counted(&mut [0; 4], 5));
    refused(|| written::write_separately(&mut [0; 4], 5));
    refused(|| written::write_sized(&mut [0; 4], 17));
}

/// Copies live until C has returned: many of them, of many lengths, so that a freed one would be used again.
#[test]
fn a_converted_argument_lives_through_the_call() {
    for len in [1, 100, 1_000, 10_000, 100_000] {
        let first = "a".repeat(len);
        let second = std::ffi::CString::new("b".repeat(len)).unwrap();
        let mut target = vec![0; 2 * len];
        assert_eq!(text::text_join(&first, &second, &mut target).unwrap(), 2 * len);
        assert_eq!(target, [first.as_bytes(), second.as_bytes()].concat());
    }
}

/// A length is converted with a check, never cut off.
#[test]
fn lengths_are_not_cut_off() {
    witness::forget();
    refused(|| counts::sum_u8_after(&[1; 257]));
    refused(|| counts::sum_i8_after(&[1; 255]));
    refused(|| counts::sum_u16_after(&[1; 65_537]));
    refused(|| counts::sum_i16_after(&[1; 65_535]));
    assert_eq!(witness::calls(), 0, "C was called");
}

/// A tail borrows from the argument that it points into, and from no other.
#[test]
fn a_tail_belongs_to_its_argument() {
    let rest = {
        let number = text::parse_number(c"1 and more");
        number.1
    };
    assert_eq!(rest, c" and more");
}

/// A number that the enum does not have never becomes the enum.
#[test]
fn an_enum_is_not_transmuted() {
    let error = enums::give_mode(3).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnknownValue { .. }), "{error:?}");
    let error = enums::write_modes(&mut [enums::Mode::On; 3], 1, 3).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnknownValue { .. }), "{error:?}");
}
