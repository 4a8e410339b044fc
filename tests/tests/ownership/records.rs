//! Records that own something, in place and behind a pointer.

use super::{FAILED, MODES, failed};
use pinvoke::ErrorKind;
use pinvoke_tests::counted::heap;
use pinvoke_tests::ownership::{
    Mode, Person, fill_person, own_person, own_person_at, own_person_at_in, own_person_at_out, own_person_in,
    own_person_out, own_persons, own_point_always, own_point_at,
};
use pinvoke_tests::values::Fields as Point;
use pinvoke_tests::witness;

fn ann() -> Person {
    Person { id: 1, flag: true, name: Some("ann".into()) }
}

fn changed(mode: Mode) -> Person {
    match mode {
        Mode::Leave => ann(),
        Mode::Change => Person { id: 2, flag: false, name: Some("Xnn".into()) },
        Mode::Replace => Person { id: 2, flag: false, name: Some("replaced by C".into()) },
        Mode::Drop => Person { id: 2, flag: false, name: None },
    }
}

#[test]
fn in_place() {
    let heap = heap();
    for mode in MODES {
        let mut person = ann();
        own_person(&mut person, mode, 0).unwrap();
        assert_eq!(person, changed(mode));
        assert_eq!(heap.made(), if mode == Mode::Replace { 2 } else { 1 });
        heap.next();

        failed(own_person(&mut person, mode, FAILED));
        assert_eq!(person, changed(mode), "nothing comes back of a failure");
        heap.next();

        let person = ann();
        own_person_in(&person, mode, 0).unwrap();
        assert_eq!(person, ann());
        heap.next();
        failed(own_person_in(&person, mode, FAILED));
        heap.next();

        let person = own_person_out(mode, 0).unwrap();
        let name = (mode == Mode::Replace).then(|| "replaced by C".to_string());
        let expected = if mode == Mode::Leave { (0, false) } else { (1, true) };
        assert_eq!(person, Person { id: expected.0, flag: expected.1, name });
        heap.next();
    }
}

#[test]
fn many_in_place() {
    let heap = heap();
    for status in [0, FAILED] {
        for mode in MODES {
            let mut persons = [ann(), Person { name: None, ..ann() }, ann()];
            let before = persons.clone();
            let result = own_persons(&mut persons, mode, status);
            let mut expected = before.clone();
            if status == 0 {
                expected = [changed(mode), changed(mode), changed(mode)];
                expected[1].name = (mode == Mode::Replace).then(|| "replaced by C".into());
            }
            assert_eq!((result.is_ok(), persons), (status == 0, expected), "{mode:?}");
            heap.next();
        }
    }
}

/// Element `k` fails: what the others before it own is freed, and C is not called.
#[test]
fn one_of_many_fails() {
    let heap = heap();
    witness::forget();
    for k in 0..4 {
        let mut persons = [const { None }; 4].map(|_: Option<()>| ann());
        persons[k].name = Some("\0".into());
        let error = own_persons(&mut persons, Mode::Leave, 0).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::NulInside { position: 0 }), "{error:?}");
        assert_eq!(heap.freed(), (0..k).collect::<Vec<_>>());
        heap.next();
    }
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn a_point_behind_a_pointer() {
    let heap = heap();
    for status in [0, FAILED] {
        for mode in MODES {
            for before in [Some(Point { a: 1, b: 2 }), None] {
                let mut point = before;
                let result = own_point_at(&mut point, mode, status);
                let after = match (mode, before) {
                    _ if status != 0 => before,
                    (Mode::Change, Some(_)) => Some(Point { a: 11, b: 2 }),
                    (Mode::Replace, _) => Some(Point { a: 7, b: 8 }),
                    (Mode::Drop, _) => None,
                    _ => before,
                };
                assert_eq!((result.is_ok(), point), (status == 0, after), "{mode:?}");
                heap.next();
            }
        }
    }
}

/// Where it must be there, NULL is an error, and the caller keeps what it had.
#[test]
fn a_point_that_must_be_there() {
    let heap = heap();
    let mut point = Point { a: 1, b: 2 };
    own_point_always(&mut point, Mode::Replace, 0).unwrap();
    assert_eq!(point, Point { a: 7, b: 8 });
    let error = own_point_always(&mut point, Mode::Drop, 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Null), "{error:?}");
    assert_eq!(point, Point { a: 7, b: 8 });
    heap.next();
    heap.refuse(0);
    let error = own_point_always(&mut point, Mode::Leave, 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::OutOfMemory { .. }), "{error:?}");
}

#[test]
fn a_record_behind_a_pointer() {
    let heap = heap();
    for status in [0, FAILED] {
        for mode in MODES {
            for before in [Some(ann()), None] {
                let mut person = before.clone();
                let result = own_person_at(&mut person, mode, status);
                let after = match (mode, &before) {
                    _ if status != 0 => before,
                    (Mode::Change, Some(_)) => Some(changed(Mode::Replace)),
                    (Mode::Replace, _) => Some(Person { id: 7, flag: true, name: Some("made by C".into()) }),
                    (Mode::Drop, _) => None,
                    _ => before,
                };
                assert_eq!((result.is_ok(), person), (status == 0, after), "{mode:?}");
                heap.next();

                assert_eq!(own_person_at_in(Some(&ann()), mode, status).is_ok(), status == 0);
                assert_eq!(own_person_at_in(None, mode, status).is_ok(), status == 0);
                heap.next();
            }
            if status == 0 {
                let person = own_person_at_out(mode, 0).unwrap();
                assert_eq!(person.map(|person| person.id), (mode == Mode::Replace).then_some(7));
                heap.next();
            }
        }
    }
}

/// The record is in memory of C's, and there is none for its place: its name is freed.
#[test]
fn no_memory_for_the_record_frees_its_name() {
    let heap = heap();
    witness::forget();
    heap.refuse(1);
    let error = own_person_at(&mut Some(ann()), Mode::Leave, 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::OutOfMemory { .. }), "{error:?}");
    assert_eq!((heap.freed(), witness::calls()), (vec![0], 0));
}

/// A function that clears the record gets its place, also if the record does not convert.
#[test]
fn a_record_that_a_function_clears() {
    let heap = heap();
    let seen = fill_person(0).unwrap();
    assert_eq!((seen.id, seen.name.as_deref()), (5, Some("to be cleared")));
    heap.next();
    let error = fill_person(1).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NotUtf8(_)), "{error:?}");
}
