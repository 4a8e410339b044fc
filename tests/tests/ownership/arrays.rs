//! Arrays behind a pointer.

use super::{FAILED, MODES, failed};
use pinvoke::ErrorKind;
use pinvoke_tests::counted::heap;
use pinvoke_tests::ownership::{
    Mode, Person, give_ints_guarded, give_ints_out, give_two, own_ints_at, own_ints_lie, own_ints_or_null_at,
    own_persons_at, own_persons_lie,
};
use pinvoke_tests::witness;

#[test]
fn integers() {
    let heap = heap();
    for status in [0, FAILED] {
        for mode in MODES {
            for before in [vec![5, 6, 7], vec![]] {
                let mut v = before.clone();
                let result = own_ints_at(&mut v, mode, status);
                let len = before.len();
                let after: Vec<i32> = match mode {
                    _ if status != 0 => before,
                    Mode::Leave => before,
                    Mode::Change => before.iter().map(|i| i + 1).collect(),
                    Mode::Replace => (0..).take(len + 1).collect(),
                    Mode::Drop => vec![],
                };
                assert_eq!((result.is_ok(), &v), (status == 0, &after), "{mode:?}");
                let freed_len = match mode {
                    Mode::Drop => 0,
                    Mode::Replace => len + 1,
                    _ => len,
                };
                assert_eq!(heap.told(), (freed_len, 4 * freed_len), "{mode:?}");
                heap.next();
            }
        }
    }
}

#[test]
fn integers_that_may_be_missing() {
    let heap = heap();
    for status in [0, FAILED] {
        for mode in MODES {
            for before in [Some(vec![5, 6]), Some(vec![]), None] {
                let mut v = before.clone();
                let result = own_ints_or_null_at(&mut v, mode, status);
                assert_eq!(witness::address(0) == 0, before.is_none(), "empty is not NULL");
                let after = match (mode, &before) {
                    _ if status != 0 => before,
                    (Mode::Change, Some(v)) => Some(v.iter().map(|i| i + 1).collect()),
                    (Mode::Replace, v) => Some((0..).take(v.as_ref().map_or(0, Vec::len) + 1).collect()),
                    (Mode::Drop, _) => None,
                    _ => before,
                };
                assert_eq!((result.is_ok(), v), (status == 0, after), "{mode:?}");
                heap.next();
            }
        }
    }
}

fn persons(names: &[&str]) -> Vec<Person> {
    let person = |(id, name): (i32, &&str)| Person { id, flag: true, name: Some((*name).into()) };
    (0..).zip(names).map(person).collect()
}

#[test]
fn records() {
    let heap = heap();
    for status in [0, FAILED] {
        for mode in MODES {
            let mut v = persons(&["a", "b"]);
            let result = own_persons_at(&mut v, mode, status);
            let after = match mode {
                _ if status != 0 => persons(&["a", "b"]),
                Mode::Leave => persons(&["a", "b"]),
                Mode::Change => {
                    let changed = |person: Person| Person { id: person.id + 1, flag: false, ..person };
                    persons(&["replaced by C"; 2]).into_iter().map(changed).collect()
                }
                Mode::Replace => persons(&["new"; 3]),
                Mode::Drop => vec![],
            };
            assert_eq!((result.is_ok(), v), (status == 0, after), "{mode:?}");
            heap.next();
        }
    }
}

/// The outer block is made first, and freed last; of the elements those that were made.
#[test]
fn a_record_that_cannot_go_in() {
    let heap = heap();
    witness::forget();
    for k in 0..3 {
        let mut v = persons(&["a", "b", "c"]);
        v[k].name = Some("\0".into());
        let error = own_persons_at(&mut v, Mode::Leave, 0).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::NulInside { .. }), "{error:?}");
        let freed: Vec<usize> = (1..=k).chain([0]).collect();
        assert_eq!(heap.freed(), freed);
        heap.next();
    }
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn integers_that_come_out() {
    let heap = heap();
    assert_eq!(give_ints_out(3, 0).unwrap(), Some(vec![0, 1, 2]));
    assert_eq!(give_ints_out(0, 0).unwrap(), Some(vec![]));
    let guard = give_ints_guarded(3, 0).unwrap().unwrap();
    assert_eq!((&*guard, heap.live()), (&[0, 1, 2][..], 1));
    drop(guard);
    heap.next();
    let error = give_ints_out(-1, 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error:?}");
    failed(give_ints_out(-1, FAILED));
}

/// One output that does not convert does not keep the other from being freed.
#[test]
fn one_of_two_does_not_convert() {
    let heap = heap();
    assert_eq!(give_two(1).unwrap(), ("given".into(), vec![0, 1, 2]));
    heap.next();
    let error = give_two(2).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NotUtf8(_)), "{error:?}");
    assert_eq!(heap.made(), 2);
    heap.next();
    let error = give_two(0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Null), "{error:?}");
}

/// A length that cannot be is no length to free by: of what may be in the block nothing is touched.
#[test]
fn a_length_that_cannot_be() {
    let heap = heap();
    for status in [0, FAILED] {
        let mut v = persons(&["a", "b", "c"]);
        let result = own_persons_lie(&mut v, -1, status);
        assert!(result.is_err() && v == persons(&["a", "b", "c"]));
        assert_eq!(heap.wrong(), 0, "nothing behind the one record was taken for a pointer");
        assert!((1..=2).contains(&heap.live()), "the name, which nobody counted, is lost");
        heap.forget();

        let mut v = vec![1; 1000];
        own_ints_lie(&mut v, -1, status).unwrap_err();
        assert!(heap.told().0 <= 1, "{:?} elements were freed, of one", heap.told());
        heap.forget();
    }
    own_persons_lie(&mut persons(&["a"]), 1, 0).unwrap();
}
