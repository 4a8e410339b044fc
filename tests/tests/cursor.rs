//! Cursors: views that C moves on, by as much as it says, on failure, too.

use pinvoke::ErrorKind;
use pinvoke_tests::{grow, witness};

#[test]
fn what_was_read_is_behind() {
    let all: Vec<i32> = (0..10).collect();
    let mut rest = &all[..];
    for take in [0, 1, 2, 3] {
        let before = rest;
        let sum = grow::take_sum(&mut rest, take, 0).unwrap();
        assert_eq!(witness::address(0), witness::address_of(before), "pinned");
        assert_eq!((sum, rest), (before[..take].iter().map(|i| i64::from(*i)).sum(), &before[take..]));
    }
    assert_eq!(rest, [6, 7, 8, 9]);
    grow::take_sum(&mut rest, 99, 0).unwrap();
    assert_eq!(rest, []);
    assert_eq!(grow::take_sum(&mut rest, 1, 0).unwrap(), 0);
}

#[test]
fn what_was_written_is_behind() {
    let mut all = [-1; 6];
    let mut rest = &mut all[..];
    grow::put_some(&mut rest, 2, 0).unwrap();
    assert_eq!(rest.len(), 4);
    grow::put_some(&mut rest, 1, 0).unwrap();
    rest[0] = 77;
    grow::put_some(&mut rest, 0, 0).unwrap();
    assert_eq!(rest, [77, -1, -1]);
    assert_eq!(all, [0, 1, 0, 77, -1, -1]);
}

#[test]
fn a_failure_moves_on_too() {
    let all: Vec<i32> = (0..10).collect();
    let mut rest = &all[..];
    let error = grow::take_sum(&mut rest, 4, -1).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
    assert_eq!(rest, [4, 5, 6, 7, 8, 9]);
    let mut place = [0; 3];
    let mut rest = &mut place[..];
    grow::put_some(&mut rest, 2, -1).unwrap_err();
    assert_eq!(rest.len(), 1);
}

/// A position that is not in the buffer, or between two elements, is not believed; the caller's view stays.
#[test]
fn a_position_outside() {
    let all: Vec<i32> = (0..10).collect();
    for by in [-4, 44, 1, 2, i64::MIN, i64::MAX, -1] {
        let mut rest = &all[..];
        let error = grow::take_beyond(&mut rest, by).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Outside | ErrorKind::Misaligned { .. }), "{by}: {error:?}");
        assert_eq!(rest, all);
    }
    let to_null = -i64::try_from(witness::address_of(&*all)).unwrap();
    let mut rest = &all[..];
    grow::take_beyond(&mut rest, to_null).unwrap_err();
    assert_eq!(rest, all, "NULL is nowhere in it");
    let mut rest = &all[..];
    grow::take_beyond(&mut rest, 40).unwrap();
    assert_eq!(rest, [], "its end is in it");
    grow::take_beyond(&mut rest, 0).unwrap();
}

#[test]
fn two_cursors() {
    let bytes = b"abcdef";
    let mut units = [0; 4];
    let mut from = &bytes[..];
    let mut to = &mut units[..];
    grow::widen(&mut from, &mut to).unwrap_err();
    assert_eq!((from, to.len()), (&b"ef"[..], 0));
    let mut more = [0; 4];
    let mut to = &mut more[..];
    grow::widen(&mut from, &mut to).unwrap();
    assert_eq!((from, to.len()), (&b""[..], 2));
    assert_eq!((units, more), ([97, 98, 99, 100], [101, 102, 0, 0]));
}
