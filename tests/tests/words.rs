//! Words that meet: paths, bytes and values of one's own in arrays, records there and back at random, calls
//! that are made again.

use pinvoke::ErrorKind;
use pinvoke_tests::copies::{Item, freed};
use pinvoke_tests::counted::heap;
use pinvoke_tests::ownership::{Mode, Person};
use pinvoke_tests::{witness, words};
use std::ffi::{CString, OsStr};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// Any bytes but NUL are a path.
#[test]
fn paths() {
    let _heap = heap();
    let odd = Path::new(OsStr::from_bytes(b"/tmp/\xff\xfe"));
    assert_eq!(words::see_path(Some(odd)).unwrap(), 7);
    assert_eq!(witness::bytes(0), b"/tmp/\xff\xfe");
    assert_eq!(words::see_path(None).unwrap(), -1);
    assert_eq!(words::see_path(Some(Path::new(""))).unwrap(), 0);
    let long = PathBuf::from("x".repeat(5000));
    assert_eq!(words::see_path(Some(&long)).unwrap(), 5000);
    let error = words::see_path(Some(Path::new("a\0b"))).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NulInside { position: 1 }), "{error:?}");
    assert_eq!(words::see_paths(&[odd, &long, Path::new("a")]).unwrap(), 5008);
    assert_eq!(words::give_path(1).unwrap().as_deref(), Some(odd));
    assert_eq!(words::give_path(0).unwrap(), Some(PathBuf::new()));
    assert_eq!(words::give_path(-1).unwrap(), None);
}

/// Bytes that are no text are pinned on the way in, and come back as they are.
#[test]
fn bytes_with_a_nul_behind() {
    let _heap = heap();
    assert_eq!(words::see_cstr(Some(c"\xff")), 1);
    assert_eq!(words::see_cstr(None), -1);
    let texts = [Some(c"one"), None, Some(c"\xfe")];
    assert_eq!(words::see_cstrs(&texts).unwrap(), 4);
    assert_eq!(witness::address(0), texts[0].map_or(0, |text| text.as_ptr().addr()), "pinned");
    assert_eq!(witness::address(1), 0);
    let mut texts = [Some(CString::from(c"a")), None, None, Some(CString::from(c"d"))];
    words::turn_cstrs(&mut texts).unwrap();
    let turned = Some(CString::from(c"\xff turned"));
    assert_eq!(texts, [turned.clone(), None, turned, None]);
    assert_eq!(words::give_cstr(1).as_deref(), Some(c"/tmp/\xff\xfe"));
    assert!(words::give_cstr(-1).is_none());
}

/// Marsaglia's xorshift.
fn next(seed: &mut u64) -> usize {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    usize::try_from(*seed >> 40).expect("24 bits")
}

fn random_person(seed: &mut u64) -> Person {
    let len = [0, 1, 7, 100, 500, 511, 512, 513, 700][next(seed) % 9];
    let name: String = (0..len).map(|_| ['a', 'é', '鳥', '🌲'][next(seed) % 4]).collect();
    let id = i32::try_from(next(seed)).expect("24 bits");
    Person { id, flag: next(seed) % 2 == 0, name: (next(seed) % 5 != 0).then_some(name) }
}

#[test]
fn random_records_there_and_back() {
    let heap = heap();
    let mut seed = 42;
    for round in 0..60 {
        let persons: Vec<Person> = (0..round % 20).map(|_| random_person(&mut seed)).collect();
        let mut copies = vec![Person::default(); persons.len()];
        words::persons_copy(&persons, &mut copies).unwrap();
        assert_eq!(copies, persons);
        let named = persons.iter().filter(|person| person.name.is_some()).count();
        assert_eq!(heap.made(), 2 * named);
        heap.next();
        if let Some(person) = persons.first() {
            assert_eq!(words::person_make_copy(person).unwrap().as_ref(), Some(person));
            heap.next();
        }
    }
}

#[test]
fn records_by_value() {
    let heap = heap();
    let person = Person { id: 5, flag: true, name: Some("four".into()) };
    assert_eq!(words::person_by_value(person.clone()).unwrap(), 9);
    assert_eq!(heap.freed(), [0]);
    heap.next();
    assert_eq!(
        words::person_returned(3).unwrap(),
        Person { id: 3, flag: true, name: Some("by value".into()) }
    );
    assert_eq!(words::person_returned(-2).unwrap().name, None);
    assert_eq!(heap.freed(), [0]);
}

/// The third parameter names the length of the first: all are compared before anything is converted.
#[test]
fn three_arrays_with_one_count() {
    freed();
    witness::forget();
    let values = [Item(1), Item(2)];
    assert_eq!(words::see_together(&["a", "bb"], &[10, 20], &values).unwrap(), 3 + 30 + 2003);
    assert_eq!(freed(), [1001, 1002]);
    for (names, numbers, values) in [(1, 2, 2), (2, 1, 2), (2, 2, 1), (0, 0, 1)] {
        witness::forget();
        let names = &["bad\0", "bad\0"][..names];
        let error = words::see_together(names, &[1, 2][..numbers], &[Item::STUCK; 2][..values]).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::LengthMismatch { .. }), "{error:?}");
        assert_eq!((witness::calls(), freed()), (0, vec![]));
    }
}

#[test]
fn memory_that_is_aligned() {
    let _heap = heap();
    let mut v = vec![1, 2, i64::MAX / 2];
    words::double_at(&mut v).unwrap();
    assert_eq!(v, [2, 4, i64::MAX - 1]);
}

fn ann() -> Person {
    Person { id: 1, flag: true, name: Some("ann".into()) }
}

/// A call that is made again converts again, and what the first one took or left is released.
#[test]
fn beside_what_grows() {
    let heap = heap();
    for (mode, after) in [(0, Some("text")), (1, Some("replaced")), (2, None)] {
        for len in [0, 1, 600] {
            freed();
            let items = vec![Item(1); len];
            let mut text = Some("text".to_string());
            let letters = words::ask_beside(&items, &mut text, mode, 0).unwrap();
            assert_eq!((letters, text.as_deref()), ("a".repeat(len), after));
            assert_eq!(freed().len() % len.max(1), 0, "all of each call");
            heap.next();
            words::ask_beside(&items, &mut text, mode, -1).unwrap_err();
            heap.next();
        }
    }
}

#[test]
fn texts_that_stay_cs() {
    let heap = heap();
    let mut texts = vec![None; 6];
    words::keep_texts(&mut texts, -1).unwrap();
    let kept = Some("kept".to_string());
    assert_eq!(texts, [None, kept.clone(), kept.clone(), None, kept.clone(), kept]);
    words::keep_texts(&mut texts, 3).unwrap_err();
    assert_eq!(heap.made(), 0);
}

/// So many as C says that it made are converted and freed.
#[test]
fn some_texts() {
    let heap = heap();
    for some in 0..=3 {
        let mut texts = vec!["mine".to_string(); 3];
        assert_eq!(words::make_some(&mut texts, some).unwrap(), usize::try_from(some).unwrap());
        for (i, text) in (0..).zip(&texts) {
            assert_eq!(text, if i < some { "some" } else { "mine" });
        }
        heap.next();
    }
    for claimed in [-1, i32::MIN] {
        let error = words::make_some(&mut vec![String::new(); 3], claimed).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error:?}");
    }
}

#[test]
fn a_record_that_is_passed_and_returned() {
    let heap = heap();
    for mode in [Mode::Leave, Mode::Change, Mode::Replace, Mode::Drop] {
        let person = words::person_passed(ann(), mode, 0).unwrap();
        let name = match mode {
            Mode::Leave => Some("ann"),
            Mode::Change => Some("Xnn"),
            Mode::Replace => Some("replaced by C"),
            Mode::Drop => None,
        };
        assert_eq!(person.name.as_deref(), name);
        heap.next();
        words::person_passed(ann(), mode, -1).unwrap_err();
        heap.next();
    }
}

#[test]
fn records_that_are_returned() {
    let heap = heap();
    let persons = words::persons_returned(3, Mode::Replace, 0).unwrap();
    let made = Person { id: 1, flag: true, name: Some("replaced by C".into()) };
    assert_eq!(persons, [made.clone(), made.clone(), made]);
    heap.next();
    words::persons_returned(2, Mode::Leave, -1).unwrap_err();
    words::persons_or_null(None, Mode::Replace, 0).unwrap();
    let mut persons = [ann(), ann()];
    words::persons_or_null(Some(&mut persons), Mode::Drop, 0).unwrap();
    assert_eq!(persons[1].name, None);
}

#[test]
fn text_that_is_returned() {
    assert_eq!(words::text_returned(5, 0).unwrap(), "text");
    assert_eq!(words::text_returned(4, 0).unwrap(), "");
    assert_eq!(words::text_returned(0, 0).unwrap(), "");
    assert_eq!(words::text_returned(5000, 0).unwrap(), "text");
    words::text_returned(5, -1).unwrap_err();
    words::text_returned(-1, 0).unwrap_err();
}

/// What is handed over in a guard is freed if another output fails.
#[test]
fn a_guard_beside_what_fails() {
    let heap = heap();
    let (text, guard) = words::give_two_guarded(1).unwrap();
    assert_eq!((text.as_str(), &*guard, heap.live()), ("given", &[0, 1, 2][..], 1));
    drop(guard);
    heap.next();
    for which in [0, 2] {
        words::give_two_guarded(which).unwrap_err();
        heap.next();
    }
}
