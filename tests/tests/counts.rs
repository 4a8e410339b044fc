//! Counts of every integer type, before, after and far from their pointer; one count for several buffers.

use pinvoke_tests::{counts, witness};

macro_rules! every_place {
    ($name:ident, $after:ident, $before:ident, $far:ident, $fill:ident) => {
        #[test]
        fn $name() {
            for len in [0, 1, 2, 127] {
                let buf = vec![2; len];
                let sum = 2 * len as u64;

                assert_eq!(counts::$after(&buf), sum);
                assert_eq!(witness::count(0), i64::try_from(len).unwrap());
                assert_eq!(counts::$before(&buf), sum);
                assert_eq!(witness::count(0), i64::try_from(len).unwrap());
                assert_eq!(counts::$far(3.0, 4, &buf), sum + 7);
                assert_eq!(witness::count(0), i64::try_from(len).unwrap());
                assert_eq!(witness::address(0), witness::address_of(&*buf));

                let mut filled = vec![0; len];
                counts::$fill(&mut filled, 9);
                assert_eq!(filled, vec![9; len]);
                assert_eq!(witness::address(0), witness::address_of(&*filled));
            }
        }
    };
}

every_place!(count_of_uint8_t, sum_u8_after, sum_u8_before, sum_u8_far, fill_u8);
every_place!(count_of_int8_t, sum_i8_after, sum_i8_before, sum_i8_far, fill_i8);
every_place!(count_of_uint16_t, sum_u16_after, sum_u16_before, sum_u16_far, fill_u16);
every_place!(count_of_int16_t, sum_i16_after, sum_i16_before, sum_i16_far, fill_i16);
every_place!(count_of_int, sum_int_after, sum_int_before, sum_int_far, fill_int);
every_place!(count_of_unsigned_int, sum_uint_after, sum_uint_before, sum_uint_far, fill_uint);
every_place!(count_of_long, sum_long_after, sum_long_before, sum_long_far, fill_long);
every_place!(count_of_unsigned_long, sum_ulong_after, sum_ulong_before, sum_ulong_far, fill_ulong);
every_place!(count_of_size_t, sum_size_after, sum_size_before, sum_size_far, fill_size);
every_place!(count_of_int64_t, sum_i64_after, sum_i64_before, sum_i64_far, fill_i64);
every_place!(count_of_uint64_t, sum_u64_after, sum_u64_before, sum_u64_far, fill_u64);

#[test]
fn the_largest_count_of_each_small_type_fits() {
    assert_eq!(counts::sum_u8_after(&[1; 255]), 255);
    assert_eq!(counts::sum_i8_after(&[1; 127]), 127);
    assert_eq!(counts::sum_u16_after(&[1; 65_535]), 65_535);
    assert_eq!(counts::sum_i16_after(&[1; 32_767]), 32_767);
}

#[test]
fn one_count_serves_two_buffers() {
    assert_eq!(counts::dot(&[1, 2, 3], &[10, 20, 30]), 140);
    assert_eq!((witness::count(0), witness::count(1)), (3, 3));
    assert_eq!(counts::dot(&[], &[]), 0);
}

#[test]
fn one_count_serves_three_buffers_around_it() {
    let mut out = [0; 3];
    counts::add_into(&[1, 2, 3], &[10, 20, 30], &mut out);
    assert_eq!(out, [11, 22, 33]);
    assert_eq!((0..3).map(witness::count).collect::<Vec<_>>(), [3, 3, 3]);
}

#[test]
fn a_result_wrapper_succeeds_like_the_other() {
    assert_eq!(counts::try_sum_u8(&[1, 2, 3]).unwrap(), 6);
    assert_eq!(counts::try_dot(&[2], &[3]).unwrap(), 6);
}
