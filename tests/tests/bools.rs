//! `bool` over every integer type: by value, by reference, in arrays; and C's own `_Bool`.

use pinvoke_tests::{bools, witness};

macro_rules! every_way {
    ($name:ident, $int:ty, $see:ident, $give:ident, $count:ident, $write:ident, $invert:ident, $one:ident) => {
        mod $name {
            use super::*;

            #[test]
            fn by_value_true_is_1_and_anything_but_0_is_true() {
                assert_eq!((bools::$see(true), bools::$see(false)), (1, 0));
                bools::$see(true);
                assert_eq!(witness::bytes(0), (1 as $int).to_ne_bytes());
                assert!(!bools::$give(0));
                for value in [1, 2, 37, <$int>::MAX, <$int>::MIN | 1, 1 << (<$int>::BITS - 1)] {
                    assert!(bools::$give(value), "{value}");
                }
            }

            #[test]
            fn arrays_in_are_copied() {
                let v = [true, false, true];
                assert_eq!(bools::$count(&v), 2);
                assert_eq!(witness::bytes(0), [1, 0, 1].map(<$int>::to_ne_bytes).concat());
                assert_eq!(witness::count(0), 3);
                assert_eq!(bools::$count(&[]), 0);
            }

            #[test]
            fn arrays_out_are_zeroed_first() {
                let mut v = [true; 5];
                bools::$write(&mut v, 2, 37);
                assert_eq!(v, [true, true, false, false, false]);
                assert_eq!(witness::bytes(0), vec![0; 5 * size_of::<$int>()]);
            }

            #[test]
            fn arrays_in_out_go_both_ways() {
                let mut v = [true, false, true];
                bools::$invert(&mut v);
                assert_eq!(v, [false, true, false]);
                assert_eq!(witness::bytes(0), [1, 0, 1].map(<$int>::to_ne_bytes).concat());
            }

            #[test]
            fn one_by_reference() {
                let mut b = true;
                bools::$one(&mut b);
                assert!(!b);
                bools::$one(&mut b);
                assert!(b);
            }
        }
    };
}

macro_rules! every_type {
    ($($name:ident: $int:ty, $see:ident, $give:ident, $count:ident, $write:ident, $invert:ident, $one:ident;)*) => {
        $(every_way!($name, $int, $see, $give, $count, $write, $invert, $one);)*
    };
}

every_type! {
    uint8: u8, see_truth_u8, give_truth_u8, count_truths_u8, write_truths_u8, invert_truths_u8, invert_truth_u8;
    int8: i8, see_truth_i8, give_truth_i8, count_truths_i8, write_truths_i8, invert_truths_i8, invert_truth_i8;
    uint16: u16, see_truth_u16, give_truth_u16, count_truths_u16, write_truths_u16, invert_truths_u16, invert_truth_u16;
    int16: i16, see_truth_i16, give_truth_i16, count_truths_i16, write_truths_i16, invert_truths_i16, invert_truth_i16;
    uint32: u32, see_truth_u32, give_truth_u32, count_truths_u32, write_truths_u32, invert_truths_u32, invert_truth_u32;
    int32: i32, see_truth_i32, give_truth_i32, count_truths_i32, write_truths_i32, invert_truths_i32, invert_truth_i32;
    uint64: u64, see_truth_u64, give_truth_u64, count_truths_u64, write_truths_u64, invert_truths_u64, invert_truth_u64;
    int64: i64, see_truth_i64, give_truth_i64, count_truths_i64, write_truths_i64, invert_truths_i64, invert_truth_i64;
    size: usize, see_truth_size, give_truth_size, count_truths_size, write_truths_size, invert_truths_size,
        invert_truth_size;
}

#[test]
fn the_value_is_tested_in_its_own_width() {
    assert!(bools::give_truth_u32(0x8000_0000));
    assert!(bools::give_truth_u32(0xFFFF_FF00));
    assert!(!bools::give_truncated(0xFFFF_FF00), "C cut it off before");
    assert!(bools::give_truncated(0xFFFF_FF25));
}

#[test]
fn more_than_fits_on_the_stack() {
    let mut v = vec![true; 100_000];
    assert_eq!(bools::count_truths_i32(&v), 100_000);
    bools::write_last_if_zeroed(&mut v);
    assert_eq!(v.iter().filter(|&&b| b).count(), 1, "C saw zeros, and what it left is false");
    assert!(v[99_999]);
    bools::invert_truths_u64(&mut v);
    assert_eq!(v.iter().filter(|&&b| b).count(), 99_999);
}

#[test]
fn every_length_around_the_stacks_bound() {
    for len in (0..70).chain(250..260).chain(1020..1030).chain(4090..4100) {
        let mut v: Vec<bool> = (0..len).map(|i| i % 3 == 0).collect();
        let expected: Vec<bool> = v.iter().map(|b| !b).collect();
        bools::invert_truths_i16(&mut v);
        assert_eq!(v, expected, "{len}");
    }
}

#[test]
fn as_a_result() {
    assert!(!bools::inverted(true));
    assert!(bools::inverted(false));
    assert!(bools::inverted_nothing(), "what nobody filled is 0, and becomes 37");
    assert!(bools::truth_or_fail(0).unwrap());
    assert_eq!(bools::truth_or_fail(3).unwrap_err().to_string(), "`truth_or_fail`: failed with 3");
}

#[test]
fn c_has_a_bool_of_its_own() {
    assert!(bools::exclusive_or(true, false));
    assert!(!bools::exclusive_or(true, true));
    for stored in 0..=u8::MAX {
        assert_eq!(
            u8::from(bools::give_c_bool(stored)),
            u8::from(stored != 0),
            "no byte but 0 and 1 is a `bool`"
        );
    }
    let mut truths = [true, false, true];
    bools::invert_c_bools(&mut truths);
    assert_eq!(truths.map(u8::from), [0, 1, 0]);
    bools::invert_c_bool(&mut truths[0]);
    assert_eq!(u8::from(truths[0]), 1);
    assert_eq!(u8::from(bools::inverted_c_bool()), 1);
}
