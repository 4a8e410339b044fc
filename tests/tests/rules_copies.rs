//! The guidelines about copying, as far as records and text are converted: see `docs/rules.md`. (`rules.rs` has the
//! others.)

use pinvoke::Error;
use pinvoke_tests::copies::{Couple, Item, couples_change, couples_make, couples_see, freed};
use pinvoke_tests::counted::heap;
use pinvoke_tests::ownership::{
    Mode, Person, own_person, own_person_at, own_person_in, own_person_out, own_text, own_text_by_default,
    own_text_unallocated,
};
use pinvoke_tests::text_enc::{bstr_see_bytes, utf8, utf16};
use pinvoke_tests::{text, witness};

const COUPLE: Couple = Couple { first: Item(1), second: Item(2) };

/// A record that is converted: C gets the address of a native copy; by reference, that of a pointer to one.
#[test]
fn copy_c4() {
    let _heap = heap();
    let v = [COUPLE];
    couples_see(&v, -1, 0).unwrap();
    assert_ne!(witness::address(0), witness::address_of(&v));
    assert_eq!(witness::ints(0), [1001, 1002]);
    let mut person = Some(Person { id: 1, flag: true, name: None });
    own_person_at(&mut person, Mode::Leave, 0).unwrap();
    assert_ne!(witness::address(0), 0);
    assert_ne!(witness::address(0), witness::address_of(&person));
    own_person_at(&mut None, Mode::Leave, 0).unwrap();
    assert_eq!(witness::address(0), 0, "of no record the inner pointer is NULL");
}

/// The half that is not asked for is not done: what C did to an `in` is not even converted.
#[test]
fn copy_c6() {
    freed();
    let v = [COUPLE];
    couples_see(&v, 0, 0).unwrap();
    assert_eq!(v, [COUPLE], "what C left in the first is no `Item`, and nobody looked");
    couples_change(&mut [COUPLE], 0, 0).unwrap_err();
    let stuck = Couple { first: Item::STUCK, ..COUPLE };
    couples_make(&mut [stuck], -1, 0).unwrap();
    couples_change(&mut [stuck], -1, 0).unwrap_err();
}

/// By reference, the default is `in, out`.
#[test]
fn copy_c7() {
    let _heap = heap();
    type Call = fn(&mut Option<String>, Mode, i32) -> Result<(), Error>;
    let _: [Call; 2] = [own_text, own_text_by_default];
    let mut text = Some("text".to_string());
    own_text_by_default(&mut text, Mode::Change, 0).unwrap();
    assert_eq!(text.as_deref(), Some("Xext"));
}

/// Text is copied in C's encoding, into memory of the allocator that the declaration names, or of the call.
#[test]
fn copy_c8() {
    let heap = heap();
    let text = "é🌲";
    utf16::see(text).unwrap();
    assert_ne!(witness::address(0), witness::address_of(text));
    assert_eq!(witness::bytes(0).len(), 6);
    assert_eq!(heap.made(), 0, "no allocator is named, and none is assumed");
    own_text(&mut Some(text.into()), Mode::Leave, 0).unwrap();
    assert_eq!((witness::bytes(0), heap.freed()), (text.as_bytes().to_vec(), vec![0]));
    own_text_unallocated(&mut Some(text.into()), Mode::Leave, 0).unwrap_err();
    bstr_see_bytes(Some("a\0b")).unwrap();
    assert_eq!(witness::count(0), 6);
}

/// Text that is right as it is goes in by its own address, where C promises not to write.
#[test]
fn copy_c9() {
    let owned = c"text".to_owned();
    text::text_length(&owned);
    assert_eq!(witness::address(0), owned.as_ptr().addr());
    let text = "counted";
    utf8::see_counted(text).unwrap();
    assert_eq!(witness::address(0), witness::address_of(text));
    utf8::see(text).unwrap();
    assert_ne!(witness::address(0), witness::address_of(text), "it has no NUL of its own");
    pinvoke_tests::arrays::scribble_always(&[text]).unwrap();
    assert_eq!(text, "counted", "where C may write, it is a copy");
}

/// By reference: copied out before, and into a new string after; who has the old one sees no change.
#[test]
fn copy_c10() {
    let heap = heap();
    let original = "text".to_string();
    for (mode, expected) in
        [(Mode::Change, Some("Xext")), (Mode::Replace, Some("replaced by C")), (Mode::Drop, None)]
    {
        let mut text = Some(original.clone());
        let at = text.as_ref().map(|text| text.as_ptr().addr());
        own_text(&mut text, mode, 0).unwrap();
        assert_ne!(Some(witness::address(0)), at);
        assert_eq!((text.as_deref(), original.as_str()), (expected, "text"));
        heap.next();
        let mut text = Some(original.clone());
        own_text(&mut text, mode, -1).unwrap_err();
        assert_eq!(text.as_ref(), Some(&original), "of a failure nothing comes back");
        heap.next();
    }
}

/// A buffer for text has a capacity, which C is told and which it is held to.
#[test]
fn copy_c11() {
    let mut builder = String::with_capacity(16);
    builder.push_str("old");
    utf8::reverse(&mut builder).unwrap();
    assert_eq!((builder.as_str(), witness::bytes(0)), ("dlo", b"old".to_vec()));
    assert_eq!(witness::count(0), i64::try_from(builder.capacity()).unwrap());
    let long = vec![b'z'; 100];
    utf8::write_ended(&mut builder, &long).unwrap();
    assert_eq!(builder.len(), builder.capacity());
    utf8::write(&mut builder, &long).unwrap_err();
    assert_eq!(builder, "", "C said that it wrote beyond");
    utf16::reverse(&mut builder).unwrap();
}

/// What the copied record owns is allocated and freed as its direction demands, always.
#[test]
fn direction_d3() {
    let heap = heap();
    let person = Person { id: 1, flag: true, name: Some("ann".into()) };
    for (status, mode) in [(0, Mode::Leave), (0, Mode::Replace), (-1, Mode::Leave), (-1, Mode::Replace)] {
        let by_c = usize::from(mode == Mode::Replace);
        assert_eq!(own_person_in(&person, mode, status).is_ok(), status == 0);
        assert_eq!(heap.made(), 1 + by_c, "in: one for the name");
        heap.next();
        assert_eq!(own_person(&mut person.clone(), mode, status).is_ok(), status == 0);
        assert_eq!(heap.made(), 1 + by_c, "in, out: the same");
        heap.next();
    }
    own_person_out(Mode::Replace, 0).unwrap();
    assert_eq!(heap.made(), 1, "out: only C's");
}
