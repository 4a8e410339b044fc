//! Arrays behind pointers, arrays of text and of records.

use pinvoke::{Error, ErrorKind};
use pinvoke_tests::arrays::{self, Mixed, Three, Wrapped};
use pinvoke_tests::counted::{counted_free, heap};
use pinvoke_tests::witness;

#[test]
fn case_005_behind_two_pointers() {
    let v = [1, 5, 79, 165, 32, 3];
    assert_eq!(arrays::sum_ints_at(&v), 285);
    assert_eq!(witness::address(1), witness::address_of(&v), "the inner pointer leads to the caller's own");
    assert_eq!(arrays::sum_ints_at_or_null(Some(&v)), 285);
    assert_eq!(arrays::sum_ints_at_or_null(None), -1);
    assert_ne!(witness::address(0), 0, "the outer pointer is never NULL");
    assert_eq!((witness::address(1), witness::count(0)), (0, 0));
    assert_eq!(arrays::sum_ints_at(&[]), 0);
    assert_ne!(witness::address(1), 0);
}

#[test]
fn case_008_reversed_behind_two_pointers() {
    let _heap = heap();
    let mut units: Vec<u16> = "abcd".encode_utf16().collect();
    arrays::reverse_units_at(&mut units).unwrap();
    assert_eq!(String::from_utf16(&units).unwrap(), "dcba");
}

#[test]
fn case_009_and_010_through_an_out_pointer() {
    let heap = heap();
    assert_eq!(arrays::range_array_at(5, 20).unwrap(), Some((5..20).collect()));
    assert_eq!(heap.freed(), [0]);
    assert_eq!(arrays::range_array_at(1, 0).unwrap(), None);
    assert_eq!(arrays::range_vec_at(1, 0).unwrap(), []);
}

/// Pointers in arrays are values to an `unsafe fn`: they come as C made them, and the caller frees them.
#[test]
fn case_014_and_027_arrays_of_arrays() {
    let heap = heap();
    let rows = [[1, 2, 3], [4, 5, 6]];
    let pointers = rows.each_ref().map(|row| row.as_ptr());
    // SAFETY: each row has three columns. What comes back is three pointers to two integers, freed here.
    let columns: Vec<Vec<i32>> = unsafe {
        let columns = arrays::transpose(&pointers, 3);
        let copies = (0..3).map(|i| {
            let column = *columns.add(i);
            let copy = core::slice::from_raw_parts(column, 2).to_vec();
            counted_free(column.cast());
            copy
        });
        let copies = copies.collect();
        counted_free(columns.cast());
        copies
    };
    assert_eq!(columns, [[1, 4], [2, 5], [3, 6]]);
    assert_eq!(heap.freed(), [1, 2, 3, 0]);
}

#[test]
fn case_015_text_up_to_a_null() {
    let texts = ["ABCdef 123$%^", "🍜 !! 🍜 !!", "🌲 木 🔥 火 … ", &"lorem ipsum ".repeat(22), "", "x"];
    let sum: usize = texts.iter().map(|text| text.encode_utf16().count()).sum();
    assert_eq!(arrays::sum_text_lengths(&texts).unwrap(), i64::try_from(sum).unwrap());
    assert_eq!(arrays::sum_text_lengths(&[]).unwrap(), 0, "the NULL is always there");
}

/// A missing element is NULL, where C counts.
#[test]
fn case_015_a_missing_text() {
    let numbers: Vec<String> = (0..100).map(|i| i.to_string()).collect();
    let texts: Vec<Option<&str>> =
        numbers.iter().enumerate().map(|(i, text)| (i != 50).then_some(text.as_str())).collect();
    assert_eq!(arrays::check_texts(&texts).unwrap(), 100);
}

/// What C replaces may be as long as an expression says.
#[test]
fn case_021_one_more_than_before() {
    let heap = heap();
    for len in [0, 1, 7] {
        let mut v: Vec<i32> = (0..len).collect();
        arrays::append_int(&mut v, 42).unwrap();
        assert_eq!(v, (0..len).chain([42]).collect::<Vec<_>>());
        assert_eq!(heap.freed(), [0, 1]);
        heap.next();
    }
    heap.refuse(1);
    let error = arrays::append_int(&mut vec![1], 42).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Null), "{error:?}");
}

fn wrapped(start: i32, len: i32) -> Vec<Wrapped> {
    (start..start + len).map(|value| Wrapped { value, odd: value % 2 == 1 }).collect()
}

#[test]
fn case_022_records_that_come_out() {
    let mut v = [Wrapped::default(); 10];
    assert_eq!(arrays::fill_wrapped(Some(&mut v), 5, 10), 1);
    assert_eq!(v[..], wrapped(5, 10));
    assert_eq!(arrays::fill_wrapped(None, 5, 10), 0);
}

/// A record that C did not write comes back as zeros, not as it was.
#[test]
fn case_023_records_that_were_not_written() {
    let mut v = [Wrapped { value: 77, odd: true }; 10];
    arrays::fill_wrapped(Some(&mut v), 5, 5);
    assert_eq!(v[..5], wrapped(5, 5));
    assert_eq!(v[5..], [Wrapped::default(); 5]);
    assert_eq!(witness::bytes(0), [0; 80], "C sees nothing of the caller's");
}

#[test]
fn case_025_records_in_and_out() {
    let mut v = wrapped(0, 15);
    arrays::double_wrapped(&mut v);
    let expected: Vec<_> = (0..15).map(|i| Wrapped { value: 2 * i, odd: false }).collect();
    assert_eq!(v, expected);
}

#[test]
fn case_026_records_of_bools() {
    let all = Three { a: true, b: true, c: true };
    assert!(arrays::and_all(&[all; 3]));
    for one in [Three { a: false, ..all }, Three { b: false, ..all }, Three { c: false, ..all }] {
        assert!(!arrays::and_all(&[all, one, all]));
    }
}

#[test]
fn case_029_and_031_text() {
    let heap = heap();
    let mut texts = vec![Some("not seen".to_string()); 100];
    arrays::make_texts(&mut texts).unwrap();
    assert_eq!(witness::bytes(0), vec![0; 800], "C sees none of the caller's");
    for (i, text) in texts.iter().enumerate() {
        assert_eq!(text.as_deref(), (i != 50).then_some(i.to_string().as_str()));
    }
    heap.next();
    let mut always = vec![String::new(); 50];
    arrays::make_texts_always(&mut always).unwrap();
    assert_eq!(always[49], "49");
    heap.next();
    let error = arrays::make_texts_always(&mut vec![String::new(); 51]).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Null), "{error:?}");
    assert_eq!(heap.made(), 50);
}

#[test]
fn case_029_and_031_records() {
    let heap = heap();
    let mixed: Vec<Mixed> = (0..100)
        .map(|i| Mixed { a: i, b: f64::from(i), c: i64::from(i), d: (i != 50).then(|| i.to_string()) })
        .collect();
    let before = mixed.clone();
    assert_eq!(arrays::check_mixed(&mixed).unwrap(), 100);
    assert_eq!(mixed, before);
    assert_eq!(heap.made(), 99);
    heap.next();
    let mut out = before;
    arrays::make_mixed(&mut out[..3]).unwrap();
    assert!(witness::bytes(0).iter().all(|byte| *byte == 0), "C sees none of the caller's");
    assert_eq!(out[2], Mixed { a: 2, b: 2.0, c: 2, d: Some("0".into()) });
    assert_eq!(out[3].d.as_deref(), Some("3"));
}

#[test]
fn case_032_texts_that_c_renews() {
    let heap = heap();
    let mut texts: Vec<_> = (0..100).map(|i| Some(i.to_string())).collect();
    arrays::renew_texts(&mut texts).unwrap();
    for (i, text) in texts.iter().enumerate() {
        assert_eq!(text.as_deref(), (i != 49).then_some("renewed"));
    }
    assert_eq!((heap.made(), heap.wrong()), (199, 0));
}

#[test]
fn case_033_and_034_texts_and_records_that_are_none() {
    let _heap = heap();
    assert_eq!(arrays::check_texts(&[]).unwrap(), 0);
    assert_ne!(witness::address(0), 0);
    arrays::make_texts(&mut []).unwrap();
    assert_ne!(witness::address(0), 0);
    arrays::fill_wrapped(Some(&mut []), 0, 9);
    assert_ne!(witness::address(0), 0);
    arrays::fill_wrapped(None, 0, 9);
    assert_eq!(witness::address(0), 0);
}

/// By an inner pointer C gets a copy of what it may change, and the caller's own where it only reads.
#[test]
fn case_035_behind_two_pointers() {
    let _heap = heap();
    let mut v = vec![1, 2, 3];
    arrays::sum_ints_at(&v);
    assert_eq!(witness::address(1), witness::address_of(&*v));
    arrays::resize_at(&mut v, 3).unwrap();
    assert_ne!(witness::address(0), witness::address_of(&*v));
    assert_eq!(witness::ints(0), [1, 2, 3]);
}

#[test]
fn case_039_a_negative_count_behind_two_pointers() {
    let _heap = heap();
    let mut v = vec![1, 2, 3];
    let error: Error = arrays::resize_at(&mut v, -1).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error:?}");
    assert_eq!(v, [1, 2, 3]);
}

#[test]
fn case_041_an_array_and_its_count_that_c_replaces() {
    let heap = heap();
    for (before, after) in [(10, 127), (1, 0), (0, 20), (1234, 4321), (0, 0)] {
        let mut v = vec![7; before];
        arrays::resize_at(&mut v, after).unwrap();
        assert_eq!(witness::count(0), i64::try_from(before).unwrap());
        assert_eq!(v, (0..after).collect::<Vec<_>>());
        heap.next();
    }
}
