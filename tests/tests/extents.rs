//! Constants, expressions and bytes as extents.

use pinvoke::ErrorKind;
use pinvoke_tests::{extents, panics::refused, witness};

#[test]
fn a_constant_takes_an_array() {
    let key: [u8; 16] = std::array::from_fn(|i| u8::try_from(i).unwrap());
    let sum: fn(&[u8; 16]) -> i64 = extents::sum_key;
    assert_eq!(sum(&key), 120);
    assert_eq!(witness::address(0), witness::address_of(&key));
    assert_eq!(extents::sum_key_spelled(&key), 120);

    let mut inverted = [0; extents::BLOCK];
    extents::invert_block(&[1; 32], &mut inverted);
    assert_eq!(inverted, [254; 32]);
    assert_eq!(witness::address(1), witness::address_of(&inverted));

    let mut words = [1, 2, 3, 4];
    extents::rotate_block(&mut words);
    extents::rotate_block_spelled(&mut words);
    assert_eq!(words, [3, 4, 1, 2]);
}

#[test]
fn an_array_of_arrays_is_contiguous() {
    assert_eq!(extents::sum_table(&[[1, 2], [3, 4], [5, 6]]), 102);
    assert_eq!(witness::ints(0), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn an_expression_says_how_much_at_least() {
    let mut pixels = [0; 8];
    extents::fill_image(&mut pixels, 2, 3, 7);
    assert_eq!(pixels, [7, 7, 7, 7, 7, 7, 0, 0]);
    assert_eq!(extents::sum_grid(&[1, 2, 3, 4], 2, 2), 10);
    assert_eq!(extents::sum_grid(&[], 0, 1000), 0);
}

#[test]
fn too_short_for_the_expression() {
    witness::forget();
    let line = line!() + 1;
    let refusal = refused(|| extents::fill_image(&mut [0; 5], 2, 3, 7));
    assert_eq!((refusal.file.as_str(), refusal.line), (file!(), line));
    assert!(refusal.message.contains("the length 5 is less than the 6 needed"), "{refusal:?}");
    let error = extents::try_fill_image(&mut [0; 5], 2, 3, 7).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::TooShort { len: 5, needed: 6, .. }), "{error:?}");
    assert_eq!(error.parameter(), Some("pixels"));
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn products_do_not_wrap() {
    witness::forget();
    // 0 in C's 32 bits.
    refused(|| extents::fill_image(&mut [0; 16], 65_536, 65_536, 7));
    // 0 in 64 bits.
    let error = refused(|| extents::sum_grid(&[], 1 << 32, 1 << 32));
    assert!(error.message.contains("overflows"), "{error:?}");
    refused(|| extents::sum_grid(&[0; 16], u64::MAX, 2));
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn negative_lengths_are_refused() {
    witness::forget();
    refused(|| extents::fill_image(&mut [0; 16], -1, 3, 7));
    refused(|| extents::fill_image(&mut [0; 16], -1, -3, 7));
    let error = extents::try_fill_image(&mut [0; 16], 2, i32::MIN, 7).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::LengthOverflow), "{error:?}");
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn n_minus_1_at_0_is_refused() {
    assert_eq!(extents::sum_differences(&[1, 2, 3], 4), 6);
    assert_eq!(extents::sum_differences(&[], 1), 0);
    witness::forget();
    refused(|| extents::sum_differences(&[1, 2, 3], 0));
    refused(|| extents::sum_differences(&[1, 2, 3], i32::MIN));
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn an_expression_over_another_buffers_count() {
    let mut digits = [0; 6];
    extents::to_hex(&[0x12, 0xab, 0xff], &mut digits);
    assert_eq!(&digits, b"12abff");
    let mut roomy = [b'-'; 6];
    extents::to_hex(&[0x12], &mut roomy);
    assert_eq!(&roomy, b"12----");
    refused(|| extents::to_hex(&[1, 2, 3], &mut [0; 5]));
    extents::to_hex_by_call(&[0xcd], &mut roomy);
    assert_eq!(&roomy, b"cd----");
    refused(|| extents::to_hex_by_call(&[1, 2, 3], &mut [0; 5]));
}

#[test]
fn bytes_count_in_bytes() {
    assert_eq!(extents::sum_sized(&[1, 2, 3]), 6);
    assert_eq!(witness::count(0), 12);
    assert_eq!(extents::sum_sized(&[]), 0);
    assert_eq!(extents::sum_short_sized(&[1; 63]), 63);
    let refusal = refused(|| extents::sum_short_sized(&[1; 64]));
    assert!(refusal.message.contains("256"), "in the unit of the count: {refusal:?}");
}

#[test]
fn void_pointers_are_bytes() {
    assert_eq!(extents::sum_memory(&[1_u8, 2, 3]), 6);
    assert_eq!(extents::sum_memory_len(&[1_u8, 2, 3]), 6);
    let mut memory = [0_u8; 3];
    extents::fill_memory(&mut memory, 5);
    assert_eq!(memory, [5; 3]);
    assert_eq!(witness::address(0), witness::address_of(&memory));
}

#[test]
fn a_buffer_may_be_the_result() {
    let inverted: [u8; 32] = extents::inverted_block(&[1; 32]);
    assert_eq!(inverted, [254; 32]);
    let digits: Vec<u8> = extents::hex_of(&[0x12, 0xab]);
    assert_eq!(digits, b"12ab");
    assert!(extents::hex_of(&[]).is_empty());
}
