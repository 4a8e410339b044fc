//! Structs, and outputs that nobody wrote.

use pinvoke::ErrorKind;
use pinvoke_tests::arrays::{self, InPlace, Three};
use pinvoke_tests::conformance::TwoPointers;
use pinvoke_tests::counted::heap;
use pinvoke_tests::ownership::{Mode, Person, own_person, own_person_in, own_person_out, own_persons};
use pinvoke_tests::records::{Arrays, Place, Stride12};
use pinvoke_tests::values::{self, Fields};
use pinvoke_tests::{conformance, records, witness};

#[test]
fn case_085_by_value() {
    let p = Place { x: 1.0, y: 2.0 };
    assert_eq!(records::place_double(p), Place { x: 2.0, y: 4.0 });
    assert_eq!(p, Place { x: 1.0, y: 2.0 });
}

#[test]
fn case_086_out_and_in_out() {
    assert_eq!(records::place_make(1.0, 2.0), Place { x: 1.0, y: 2.0 });
    let mut p = Place { x: 1.0, y: 2.0 };
    records::place_move(&mut p, 1.0, 2.0);
    assert_eq!(p, Place { x: 2.0, y: 4.0 });
}

/// A callee that writes to what is `in` writes to a copy.
#[test]
fn case_087_in_with_a_callee_that_writes() {
    let p = Fields { a: 1, b: 2 };
    let _alone = crate::specimen::alone();
    // SAFETY: no other test calls the specimen meanwhile.
    unsafe { pinvoke_tests::specimen::pt_ref_in(&p) };
    assert_eq!(p, Fields { a: 1, b: 2 });
}

#[test]
fn case_088_pointers_in_a_struct_are_followed() {
    let (mut a, mut b) = (3, 4);
    let p = TwoPointers { a: &raw mut a, b: &raw mut b };
    // SAFETY: both point at integers, which nothing else uses during the call.
    let back = unsafe { conformance::double_pointed(p) };
    assert_eq!(back, p);
    assert_eq!((a, b), (6, 8));
}

#[test]
fn case_089_results_that_nobody_wrote() {
    let (result, v, fields) = values::out_params();
    assert_eq!((result, v, fields), (5, 0, Fields { a: 0, b: 0 }));
}

#[test]
fn case_092_arrays_inside() {
    let before = Arrays {
        i16: [7, 8, 9],
        f64: [0.5, 1.5],
        places: [Place { x: 1.0, y: 1.0 }; 3],
        ..Default::default()
    };
    let after = records::arrays_bump(before);
    assert_eq!((after.i16, after.f64), ([8, 9, 10], [1.5, 2.5]));
    assert_eq!(after.places, [Place { x: 2.0, y: 2.0 }; 3]);
    let mut there = before;
    records::arrays_bump_there(&mut there);
    assert_eq!(there, after);
}

#[test]
fn case_094_a_stride_that_is_no_multiple_of_the_alignment() {
    assert_eq!(size_of::<Stride12>(), 12);
    let array = [Stride12 { value: 1 << 33, extra: 1 }, Stride12 { value: 1 << 34, extra: 2 }];
    assert_eq!(records::stride12_sum(&array), ((1 << 33) + (1 << 34)) * 10 + 3);
    assert_eq!(witness::bytes(0)[12..20], (1_i64 << 34).to_ne_bytes());
}

#[test]
fn case_098_the_address_is_that_of_the_first_field() {
    let p = Place { x: 1.0, y: 2.0 };
    records::place_norm1_pinned(&p);
    assert_eq!(witness::address(0), witness::address_of(&p.x));
}

/// C's true may be any number; and it sees 1 and 0.
#[test]
fn case_091_three_truth_values() {
    for bits in 0..8 {
        let three = Three { a: bits & 1 != 0, b: bits & 2 != 0, c: bits & 4 != 0 };
        let mut negated = three;
        arrays::negate_three(&mut negated);
        assert_eq!(negated, Three { a: !three.a, b: !three.b, c: !three.c });
        assert_eq!(arrays::and_three(&three), bits == 7);
    }
}

/// An array in place is full, or has its length beside it; nothing is cut off, and C's length is not believed.
#[test]
fn case_093_arrays_in_place() {
    let full = |always: &[i32], some: &[i32]| InPlace { always: always.into(), some: some.into(), n: 77 };
    let mut place = full(&[1, 2, 3], &[7]);
    arrays::see_in_place(&mut place).unwrap();
    assert_eq!((witness::ints(0), witness::ints(1), witness::count(1)), (vec![1, 2, 3], vec![7, 0, 0, 0], 1));
    assert_eq!(place, InPlace { n: 2, ..full(&[2, 3, 4], &[7, 0]) });
    witness::forget();
    let error = arrays::see_in_place(&mut full(&[1, 2], &[])).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::TooShort { len: 2, needed: 3 }), "{error:?}");
    let error = arrays::see_in_place(&mut full(&[1; 4], &[])).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::TooLong { len: 4, capacity: 3 }), "{error:?}");
    let error = arrays::see_in_place(&mut full(&[1; 3], &[0; 5])).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::TooLong { len: 5, capacity: 4 }), "{error:?}");
    assert_eq!(witness::calls(), 0, "C was called");
    let error = arrays::see_in_place(&mut full(&[1; 3], &[0; 4])).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::BeyondCapacity { written: 9, capacity: 4 }), "{error:?}");
}

/// What records own is freed, once each, in arrays, too.
#[test]
fn case_095_nested_fields_are_freed() {
    let heap = heap();
    let person = |i: i32| Person { id: i, flag: false, name: Some(i.to_string()) };
    let mut persons: Vec<Person> = (0..10).map(person).collect();
    own_persons(&mut persons, Mode::Leave, 0).unwrap();
    assert_eq!(heap.freed(), (0..10).collect::<Vec<_>>());
    heap.next();
    own_persons(&mut persons, Mode::Replace, 0).unwrap();
    assert_eq!(heap.made(), 20);
}

/// A record that is copied changes where `out` is said, and only there.
#[test]
fn case_097_copied_records() {
    let _heap = heap();
    let before = Person { id: 1, flag: true, name: None };
    let mut person = before.clone();
    own_person_in(&person, Mode::Change, 0).unwrap();
    assert_eq!(person, before);
    own_person(&mut person, Mode::Change, 0).unwrap();
    assert_eq!(person, Person { id: 2, flag: false, name: None });
    assert_eq!(own_person_out(Mode::Change, 0).unwrap().id, 1);
}
