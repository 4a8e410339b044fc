//! What C returns and Rust frees: at once, or with a guard.

use pinvoke::ErrorKind;
use pinvoke_tests::counted::heap;
use pinvoke_tests::ownership::{
    give_ints, give_ints_owned, give_person, give_persons, give_point, give_point_owned, give_text,
    give_text_guarded,
};
use pinvoke_tests::values::Fields as Point;

#[test]
fn text() {
    let heap = heap();
    assert_eq!(give_text(1).unwrap().as_deref(), Some("given"));
    assert_eq!(heap.freed(), [0]);
    assert_eq!(give_text(3).unwrap().as_deref(), Some(""));
    assert_eq!(give_text(0).unwrap(), None);
    heap.next();
    let error = give_text(2).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NotUtf8(_)), "{error:?}");
    heap.next();
    let guard = give_text_guarded(1).unwrap();
    assert_eq!((&*guard, heap.live()), (c"given", 1));
    drop(guard);
    heap.next();
    let error = give_text_guarded(0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Null), "{error:?}");
}

#[test]
fn arrays() {
    let heap = heap();
    assert_eq!(give_ints(3).unwrap(), Some(vec![0, 1, 2]));
    assert_eq!(heap.told(), (3, 12));
    assert_eq!(give_ints(0).unwrap(), Some(vec![]));
    heap.next();
    let error = give_ints(-1).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error:?}");
    let guard = give_ints_owned(4).unwrap();
    assert_eq!((&*guard, heap.live()), (&[0, 1, 2, 3][..], 1));
    drop(guard);
    assert_eq!(heap.told(), (4, 16));
    drop(give_ints_owned(0).unwrap());
}

#[test]
fn values() {
    let heap = heap();
    assert_eq!(give_point(1).unwrap(), Some(Point { a: 1, b: 2 }));
    assert_eq!(give_point(-1).unwrap(), None);
    heap.next();
    let guard = give_point_owned(5).unwrap();
    assert_eq!((*guard, heap.live()), (Point { a: 5, b: 6 }, 1));
    drop(guard);
    heap.next();
    let error = give_point_owned(-1).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Null), "{error:?}");
}

#[test]
fn records() {
    let heap = heap();
    let person = give_person(3).unwrap().unwrap();
    assert_eq!((person.id, person.name.as_deref()), (3, Some("made by C")));
    assert_eq!(heap.freed(), [1, 0], "the name first");
    assert_eq!(give_person(-1).unwrap(), None);
    heap.next();
    let persons = give_persons(3, -1).unwrap();
    assert_eq!(persons.len(), 3);
    assert_eq!(heap.freed(), [1, 2, 3, 0]);
    heap.next();
    for bad in 0..3 {
        let error = give_persons(3, bad).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::NotUtf8(_)), "{error:?}");
        assert_eq!(heap.freed(), [1, 2, 3, 0], "all, though {bad} does not convert");
        heap.next();
    }
}

/// A guard frees when the stack unwinds, too.
#[test]
fn a_panic_frees_what_is_guarded() {
    let heap = heap();
    pinvoke_tests::panics::refused(|| {
        let _guard = give_point_owned(5).unwrap();
        panic!("with a guard");
    });
    assert_eq!(heap.freed(), [0]);
}
