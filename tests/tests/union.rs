//! Tagged unions, records that lead to records, and fields with a count elsewhere.

use core::marker::PhantomData;
use core::mem::offset_of;
use pinvoke::private::Native;
use pinvoke::{ErrorKind, LendMut};
use pinvoke_tests::counted::heap;
use pinvoke_tests::union::{
    self, Bag, Names, Node, Pair, Value, Variant, Work, bag_refill, list_make, list_sum, names_see,
    variant_become, variant_make, variant_see, variants_see, work_do,
};
use pinvoke_tests::witness;

fn all() -> Vec<(Value, i64)> {
    vec![
        (Value::None, 0),
        (Value::Int(i64::MIN), i64::MIN),
        (Value::Text("four".into()), 4),
        (Value::Pair(Pair { left: 7, right: 65_000 }), 72_000),
        (Value::Real(1.5), 3),
        (Value::Inner(Box::new(Value::Int(5).into())), 105),
        (Value::Raw([8; 16]), 8),
        (Value::Other(42), -42),
        (Value::Inner(Box::new(Value::Inner(Box::new(Value::Text("x".into()).into())).into())), 201),
    ]
}

#[test]
fn the_layout_is_cs() {
    assert_eq!(size_of::<Native<Variant>>(), union::variant_size());
    assert_eq!(offset_of!(Native<Variant>, value), union::variant_offset());
}

#[test]
fn every_member_goes_in() {
    let heap = heap();
    let mut sum = 0;
    for (value, expected) in all() {
        assert_eq!(variant_see(&value.clone().into()).unwrap(), expected, "{value:?}");
        heap.next();
        sum += if expected == i64::MIN { 0 } else { expected };
    }
    let many: Vec<Variant> = all()
        .into_iter()
        .map(|(value, _)| value.into())
        .filter(|v| *v != Value::Int(i64::MIN).into())
        .collect();
    assert_eq!(variants_see(&many).unwrap(), sum);
}

#[test]
fn every_member_comes_out() {
    let heap = heap();
    let expected = |kind| match kind {
        0 => Value::None,
        1 => Value::Int(-5),
        2 => Value::Text("set by C".into()),
        3 => Value::Pair(Pair { left: 1, right: 2 }),
        10 => Value::Real(0.5),
        11 => Value::Inner(Box::new(Value::Text("set by C".into()).into())),
        12 => Value::Raw([0xff; 16]),
        other => Value::Other(other),
    };
    for kind in [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, -1, i32::MAX] {
        assert_eq!(variant_make(kind).unwrap().value, expected(kind));
        heap.next();
    }
    // From each to each, whether C fails after that or not.
    for (value, _) in all() {
        for kind in [0, 1, 2, 3, 10, 11, 12, 99] {
            for status in [0, -1] {
                let mut variant: Variant = value.clone().into();
                let result = variant_become(&mut variant, kind, status);
                let after = if status == 0 { expected(kind) } else { value.clone() };
                assert_eq!((result.is_ok(), variant.value), (status == 0, after));
                heap.next();
            }
        }
    }
}

#[test]
fn a_member_that_cannot_go_in() {
    let heap = heap();
    witness::forget();
    let bad = Value::Inner(Box::new(Value::Text("\0".into()).into()));
    let many = [Value::Text("fine".into()).into(), bad.into()];
    let error = variants_see(&many).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NulInside { .. }), "{error:?}");
    assert_eq!(witness::calls(), 0, "C was called");
    assert_eq!(heap.live(), 0);
}

fn list(len: i32) -> Node {
    let mut first = Node { value: 1, next: None };
    for value in 2..=len {
        first = Node { value, next: Some(Box::new(first)) };
    }
    first
}

#[test]
fn lists() {
    let heap = heap();
    for len in [1, 2, 10, 100] {
        assert_eq!(list_sum(Some(&list(len))).unwrap(), i64::from(len * (len + 1) / 2));
        assert_eq!(heap.made(), usize::try_from(len).unwrap() - 1, "the first is lent");
        heap.next();
        assert_eq!(list_make(len).unwrap(), list(len));
        heap.next();
    }
    assert_eq!(list_sum(None).unwrap(), 0);
    heap.refuse(5);
    let error = list_sum(Some(&list(10))).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::OutOfMemory { .. }), "{error:?}");
}

#[test]
fn what_a_record_lends() {
    let view = [1, 2, 3];
    let mut room = [0; 5];
    let owned = vec![7_i64, 8];
    let owned_at = witness::address_of(&*owned);
    let (view_at, room_at) = (witness::address_of(&view), witness::address_of(&room));
    let mut work = Work {
        size: PhantomData,
        view: &view,
        views: PhantomData,
        room: LendMut::from(&mut room[..]),
        rooms: PhantomData,
        owned,
        owns: 99,
    };
    assert_eq!(work_do(&work).unwrap(), 3);
    assert_eq!((witness::address(0), witness::count(0)), (view_at, 3), "pinned");
    assert_eq!((witness::address(1), witness::count(1)), (room_at, 5), "pinned");
    assert_eq!((witness::address(2), witness::count(2)), (owned_at, 2), "pinned");
    work.view = &view[..0];
    assert_eq!(work_do(&work).unwrap(), 0);
    work.owned = vec![0; 256];
    let error = work_do(&work).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::CountOverflow { len: 256, .. }), "{error:?}");
    assert_eq!(room, [2, 4, 6, 0, 0]);
}

#[test]
fn numbers_that_c_replaces() {
    let heap = heap();
    for (before, after) in [(3, 5), (0, 1), (5, 0), (0, 0), (255, 255)] {
        let mut bag = Bag { v: vec![9; before], n: 0 };
        bag_refill(&mut bag, after).unwrap();
        assert_eq!(bag, Bag { v: (0..i64::from(after)).collect(), n: after });
        assert_eq!(heap.freed(), [0, 1]);
        heap.next();
    }
    let error = bag_refill(&mut Bag { v: vec![0; 256], n: 0 }, 1).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::CountOverflow { .. }), "{error:?}");
}

#[test]
fn texts_in_a_record() {
    let names = Names { n: PhantomData, names: vec![Some("one".into()), None, Some("three".into())] };
    assert_eq!(names_see(&names).unwrap(), 8);
    assert_eq!(names_see(&Names::default()).unwrap(), 0);
    let many = Names { n: PhantomData, names: vec![None; 65_536] };
    let error = names_see(&many).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::CountOverflow { len: 65_536, .. }), "{error:?}");
}
