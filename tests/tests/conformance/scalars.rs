//! Truth values, characters and enums.

use pinvoke::ErrorKind;
use pinvoke_tests::enums::{self, Level, Mode};
use pinvoke_tests::{bools, conformance, matrix, scalars, specimen, values, witness};

#[test]
fn case_075_true_is_1_and_false_is_0() {
    assert_eq!((bools::see_truth_u8(true), bools::see_truth_u8(false)), (1, 0));
    assert_eq!((bools::see_truth_i8(true), bools::see_truth_i8(false)), (1, 0));
    assert_eq!((bools::see_truth_i32(true), bools::see_truth_i32(false)), (1, 0));
    assert_eq!((bools::see_truth_u32(true), bools::see_truth_u32(false)), (1, 0));
}

#[test]
fn case_076_read_from_one_byte() {
    let read = [0, 1, 37, 0xFF, 0xFFFF_FF00].map(bools::give_truncated);
    assert_eq!(read, [false, true, true, true, false]);
}

#[test]
fn case_077_read_from_four_bytes() {
    let read = [0, 1, 37, 0xFF, 0xFFFF_FF00, 0x8000_0000].map(bools::give_truth_u32);
    assert_eq!(read, [false, true, true, true, true, true]);
}

/// Truth values of two bytes are like all others here: anything but 0 is true.
#[test]
fn case_077_read_from_two_bytes() {
    let read = [0, 1, 0xFF, 0xFFFF].map(bools::give_truth_u16);
    assert_eq!(read, [false, true, true, true]);
}

#[test]
fn case_080_a_foreign_42_becomes_true() {
    assert!(bools::give_truth_u8(42));
    let mut truths = [false; 2];
    bools::write_truths_u8(&mut truths, 2, 42);
    assert_eq!(truths.map(u8::from), [1, 1]);
}

/// Shared references are for what C takes as `const`: what it may write is `&mut`, or copied.
#[test]
fn case_081_units_of_utf_16() {
    for unit in "Aß✅鸟".encode_utf16() {
        assert_eq!(matrix::same_u16(unit), unit);
    }
    let mut unit = u16::from(b'a');
    {
        let _alone = crate::specimen::alone();
        // SAFETY: no other test calls the specimen meanwhile.
        unsafe { specimen::ref_char16(&mut unit) };
    }
    assert_eq!(unit, 0x03A9);
    let mut units = [1, 2, 3];
    conformance::reverse_units(&mut units);
    assert_eq!(units, [3, 2, 1]);
}

#[test]
fn case_082_enums_of_four_bytes_and_of_one() {
    assert_eq!(conformance::subtract_modes(Mode::Auto, Mode::Off).unwrap(), Mode::Auto);
    assert_eq!(conformance::subtract_levels(Level::High, Level::Low).unwrap(), Level::High);
    assert_eq!(conformance::subtract_levels(Level::Other(3), Level::Other(2)).unwrap(), Level::Other(1));
    assert_eq!(enums::make_mode(1).unwrap(), Mode::On);
    let mut mode = Mode::Off;
    enums::replace_mode(&mut mode, 7).unwrap();
    assert_eq!(mode, Mode::Auto);
    let mode = Mode::On;
    assert_eq!(enums::peek_mode(&mode).unwrap(), 1);
    assert_eq!(mode, Mode::On, "what is `in` does not change");
}

#[test]
fn case_083_outside_the_declared_set() {
    let error = enums::give_mode(99).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnknownValue { .. }), "{error:?}");
    assert_eq!(enums::give_level(99).unwrap(), Level::Other(99));
}

#[test]
fn case_100_what_is_pinned_is_changed() {
    let mut v = 42;
    values::increment(&mut v);
    assert_eq!(v, 43);
    assert_eq!(witness::address(0), witness::address_of(&v));
}

#[test]
fn case_101_what_is_copied_in_is_not() {
    let v = [42];
    pinvoke_tests::buffers::sum_and_scribble(&v);
    assert_eq!(v, [42]);
    assert_ne!(witness::address(0), witness::address_of(&v));
}

/// Of a `VARIANT_BOOL` exactly -1 is true.
#[test]
fn case_075_and_077_variant_bools() {
    assert_eq!((scalars::see_variant(true), scalars::see_variant(false)), (-1, 0));
    let read = [0, 1, 0xff, -1, 37].map(scalars::give_variant);
    assert_eq!(read, [false, false, false, true, false]);
    let mut truths = [true, false];
    scalars::invert_variants(&mut truths);
    assert_eq!((witness::bytes(0), truths), (vec![0xff, 0xff, 0, 0], [false, false]));
}

#[test]
fn case_081_characters() {
    for c in ['A', 'ß', '✅', '鸟'] {
        assert_eq!(scalars::same_char16(c).unwrap(), c);
        assert_eq!(scalars::same_char32(c).unwrap(), c);
    }
    assert_eq!(scalars::same_char32('🌲').unwrap(), '🌲');
    let error = scalars::same_char16('🌲').unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Unmappable { character: '🌲', .. }), "{error:?}");
    scalars::as_char16(0xd800).unwrap_err();
    for number in [0xd800, 0xdfff, 0x11_0000, u32::MAX] {
        scalars::as_char32(number).unwrap_err();
    }
    let mut chars = ['A', 'ß', '鸟'];
    scalars::reverse_chars_in(&chars).unwrap();
    assert_eq!(chars, ['A', 'ß', '鸟'], "what is `in` is not changed");
    scalars::reverse_chars(&mut chars).unwrap();
    assert_eq!(chars, ['鸟', 'ß', 'A']);
}
