//! Arrays by value, in every direction.

use pinvoke_tests::{bools, buffers, conformance, enums, extents, matrix, witness};

#[test]
fn case_001_in_leaves_the_callers_array() {
    let v = [1, 5, 79, 165, 32, 3];
    assert_eq!(buffers::sum_ints(&v), 285);
    assert_eq!(v, [1, 5, 79, 165, 32, 3]);
}

#[test]
fn case_002_the_first_element_is_that_of_the_whole() {
    let v = [1, 5, 79, 165, 32, 3];
    assert_eq!(buffers::sum_ints(&v), 285);
    assert_eq!(witness::address(0), witness::address_of(&v[0]));
}

#[test]
fn case_003_null() {
    assert_eq!(buffers::sum_ints_or_null(None), -1);
}

#[test]
fn case_004_empty_is_not_null() {
    assert_eq!(buffers::sum_ints(&[]), 0);
    assert_ne!(witness::address(0), 0);
}

#[test]
fn case_007_units_of_utf_16() {
    let units: Vec<u16> = "ABCdef 鸟".encode_utf16().collect();
    assert_eq!(conformance::sum_units(&units), units.iter().map(|&unit| i64::from(unit)).sum());
}

#[test]
fn case_008_reversed_in_place() {
    let mut units: Vec<u16> = "abcd".encode_utf16().collect();
    conformance::reverse_units(&mut units);
    assert_eq!(String::from_utf16(&units).unwrap(), "dcba");
}

#[test]
fn case_009_returned_with_a_count() {
    assert_eq!(conformance::range_array(5, 20), Some((5..20).collect()));
}

#[test]
fn case_010_null_with_count_0_is_none() {
    assert_eq!(conformance::range_array(1, 0), None);
}

#[test]
fn case_011_pointers_in_an_array() {
    let numbers: Vec<i32> = (0..10).collect();
    let pointers: Vec<*const i32> = numbers.iter().map(core::ptr::from_ref).collect();
    // SAFETY: each points at a number, and C only reads.
    assert_eq!(unsafe { conformance::sum_pointed(&pointers) }, 45);
}

#[test]
fn case_020_returned_with_a_constant_length() {
    let v = 0x1234_5678_ABCD_EF10;
    assert_eq!(conformance::bytes_of_long(v).as_slice(), v.to_ne_bytes());
}

#[test]
fn case_022_out() {
    let mut v = [0; 10];
    buffers::fill_ints(&mut v, 5);
    assert_eq!(v, [5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
}

/// What is copied comes back zero; what is pinned keeps what was there. Both are documented.
#[test]
fn case_023_what_the_callee_does_not_write() {
    let mut truths = [true; 10];
    bools::write_truths_i32(&mut truths, 5, 1);
    assert_eq!(truths, [true, true, true, true, true, false, false, false, false, false]);
    let mut modes = [enums::Mode::Auto; 2];
    enums::write_modes(&mut modes, 1, 0).unwrap();
    assert_eq!(witness::ints(0), [0, 0]);
    let mut v = [-1; 10];
    buffers::fill_half(&mut v, 0);
    assert_eq!(v, [0, 1, 2, 3, 4, -1, -1, -1, -1, -1]);
}

#[test]
fn case_025_in_out_that_is_copied() {
    let mut modes = [enums::Mode::Off; 15];
    enums::toggle_modes(&mut modes).unwrap();
    assert_eq!(modes, [enums::Mode::On; 15]);
}

#[test]
fn case_026_structs_of_flags() {
    let all = conformance::ThreeFlags { a: 1, b: 1, c: 1 };
    assert!(conformance::all_flags(&[all; 3]));
    for one in [
        conformance::ThreeFlags { a: 0, ..all },
        conformance::ThreeFlags { b: 0, ..all },
        conformance::ThreeFlags { c: 0, ..all },
    ] {
        assert!(!conformance::all_flags(&[all, one, all]));
    }
}

#[test]
fn case_028_two_dimensions() {
    assert_eq!(extents::sum_table(&[[1, 2], [3, 4], [5, 6]]), 102);
    let rows = [[1, 2], [3, 4], [5, 6]];
    assert_eq!(extents::sum_grid(rows.as_flattened(), 3, 2), 21);
}

macro_rules! matrix {
    ($($name:ident: $element:ty, $make:expr, $check:ident, $range:ident, $bump:ident, $same:ident;)*) => {$(
        /// 100 elements `in` (29), `out` (31) and both.
        #[test]
        fn $name() {
            let make: fn(u8) -> $element = $make;
            let expected: Vec<$element> = (0..100).map(make).collect();
            let mut v = expected.clone();
            assert_eq!(matrix::$check(&v), 1);
            assert_eq!((&v, witness::address(0)), (&expected, witness::address_of(&*v)));
            matrix::$bump(&mut v);
            assert_eq!(matrix::$check(&v), 0);
            assert_eq!((v[0], v[99]), (make(1), make(100)));
            v.fill(make(55));
            matrix::$range(&mut v);
            assert_eq!(v, expected);
            assert_eq!(matrix::$same(make(77)), make(77));
        }
    )*};
}

matrix! {
    case_029_and_031_i8: i8, |i| i8::try_from(i).unwrap(), check_i8, range_i8, bump_i8, same_i8;
    case_029_and_031_u8: u8, |i| i, check_u8, range_u8, bump_u8, same_u8;
    case_029_and_031_i16: i16, i16::from, check_i16, range_i16, bump_i16, same_i16;
    case_029_and_031_u16: u16, u16::from, check_u16, range_u16, bump_u16, same_u16;
    case_029_and_031_i32: i32, i32::from, check_i32, range_i32, bump_i32, same_i32;
    case_029_and_031_u32: u32, u32::from, check_u32, range_u32, bump_u32, same_u32;
    case_029_and_031_i64: i64, i64::from, check_i64, range_i64, bump_i64, same_i64;
    case_029_and_031_u64: u64, u64::from, check_u64, range_u64, bump_u64, same_u64;
    case_029_and_031_f32: f32, f32::from, check_f32, range_f32, bump_f32, same_f32;
    case_029_and_031_f64: f64, f64::from, check_f64, range_f64, bump_f64, same_f64;
}

#[test]
fn case_029_and_031_bool() {
    let mut truths: Vec<bool> = (0..100).map(|i| i % 2 == 0).collect();
    assert_eq!(bools::count_truths_i32(&truths), 50);
    bools::write_truths_i32(&mut truths, 100, 1);
    assert_eq!(truths, vec![true; 100]);
    assert_eq!(witness::bytes(0), vec![0; 400], "the callee does not see what the caller had");
}

#[test]
fn case_033_null_in_every_direction() {
    buffers::fill_ints_or_null(None, 1);
    assert_eq!(witness::address(0), 0);
    buffers::double_ints_or_null(None);
    assert_eq!(witness::address(0), 0);
}

#[test]
fn case_034_empty_in_every_direction() {
    buffers::fill_ints(&mut [], 1);
    assert_ne!(witness::address(0), 0);
    buffers::double_ints(&mut []);
    assert_ne!(witness::address(0), 0);
    bools::write_truths_i32(&mut [], 9, 1);
    assert_ne!(witness::address(0), 0);
    assert_eq!(bools::count_truths_i32(&[]), 0);
    assert_ne!(witness::address(0), 0);
}

#[test]
fn case_035_blittable_arrays_are_pinned() {
    let mut v = [1, 2, 3];
    buffers::sum_ints(&v);
    assert_eq!(witness::address(0), witness::address_of(&v));
    buffers::double_ints(&mut v);
    assert_eq!(witness::address(0), witness::address_of(&v));
}
