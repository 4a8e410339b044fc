//! Text. (`tests/text_enc` has every encoding, with random text and every length around an edge.)

use pinvoke::ErrorKind;
use pinvoke_tests::counted::heap;
use pinvoke_tests::ownership::{Mode, Person, give_text, own_person, own_person_in, own_text, own_text_out};
use pinvoke_tests::text_enc::{Inlined, bstr_make, bstr_see_bytes, inlined_make, utf8, utf16};
use pinvoke_tests::{arrays, conformance, text, witness};

const LOREM: &str = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut \
    labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut \
    aliquip ex ea commodo consequat. Duis aute irure dolor in reprehenderit in voluptate velit.";

/// Others test with these.
const TEXTS: [&str; 5] = ["ABCdef 123$%^", "🍜 !! 🍜 !!", "🌲 木 🔥 火 …", LOREM, ""];

#[test]
fn case_055_each_parameter_has_its_own_encoding() {
    assert_eq!(arrays::see_two("é🌲", "é🌲").unwrap(), 6 + 3);
    assert_eq!(witness::bytes(0), "é🌲".as_bytes());
    let units: Vec<u8> = "é🌲".encode_utf16().flat_map(u16::to_ne_bytes).collect();
    assert_eq!(witness::bytes(1), units);
}

#[test]
fn case_056_returned_and_freed_once() {
    let heap = heap();
    for expected in TEXTS {
        assert_eq!(utf8::make(expected.as_bytes()).unwrap(), expected);
        let units: Vec<u16> = expected.encode_utf16().collect();
        assert_eq!(utf16::make(&units).unwrap(), expected);
        assert_eq!(heap.freed(), [0, 1]);
        heap.next();
    }
    assert_eq!(give_text(0).unwrap(), None);
    assert_eq!(own_text_out(Mode::Replace, 0).unwrap().as_deref(), Some("replaced by C"));
}

/// What is `in` is a copy where C may write.
#[test]
fn case_057_in_with_a_callee_that_writes() {
    let texts = TEXTS;
    arrays::scribble_texts(&texts.map(Some)).unwrap();
    arrays::scribble_always(&texts).unwrap();
    assert_eq!(texts, TEXTS);
}

#[test]
fn case_058_and_059_changed_and_replaced() {
    let heap = heap();
    for replace in [0, 1] {
        for text in ["abc", "a", LOREM] {
            let mut place = Some(text.to_string());
            utf8::reverse_at(&mut place, replace).unwrap();
            assert_eq!(place, Some(text.chars().rev().collect()));
            assert_eq!(heap.freed().len(), 1 + usize::try_from(replace).unwrap());
            heap.next();
        }
    }
    let mut none = None;
    utf8::reverse_at(&mut none, 1).unwrap();
    assert_eq!(none, None);
}

#[test]
fn case_061_set_to_null() {
    let _heap = heap();
    for text in ["text", ""] {
        let mut place = Some(text.to_string());
        own_text(&mut place, Mode::Drop, 0).unwrap();
        assert_eq!(place, None);
    }
    assert_eq!(own_text_out(Mode::Leave, 0).unwrap(), None);
}

#[test]
fn case_062_a_nul_inside() {
    witness::forget();
    let error = arrays::see_two("a\0b", "fine").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NulInside { position: 1 }), "{error:?}");
    let error = arrays::see_two("fine", "ab\0").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NulInside { position: 2 }), "{error:?}");
    assert_eq!((error.parameter(), witness::calls()), (Some("b"), 0));
}

#[test]
fn case_063_a_bstr_keeps_its_nuls() {
    let _heap = heap();
    assert_eq!(bstr_see_bytes(Some("a\0b")).unwrap(), 6);
    assert_eq!(bstr_make(&[97, 0, 98]).unwrap(), "a\0b");
}

/// Units that are right already are pinned.
#[test]
fn case_064_pinned_units() {
    let units: Vec<u16> = "鸟".encode_utf16().collect();
    conformance::sum_units(&units);
    assert_eq!(witness::address(0), witness::address_of(&*units));
    let text = "counted";
    utf8::see_counted(text).unwrap();
    assert_eq!(witness::address(0), witness::address_of(text));
    let text = c"with its NUL";
    text::text_length(text);
    assert_eq!(witness::address(0), text.as_ptr().addr());
}

/// The content up to the first NUL; never more than the capacity.
#[test]
fn case_065_a_buffer_with_a_capacity() {
    let mut to = String::with_capacity(10);
    utf8::write_ended(&mut to, b"hello\0behind").unwrap();
    assert_eq!(to, "hello");
    utf16::write_ended(&mut to, &[u16::from(b'y'); 100]).unwrap();
    assert_eq!(to, "y".repeat(to.capacity()));
}

#[test]
fn case_067_all_of_the_place_is_text() {
    assert_eq!(inlined_make(b"1234567890").unwrap().name, "12345678");
}

#[test]
fn case_070_a_record_with_text() {
    let _heap = heap();
    let mut person = Person { id: 1, flag: false, name: Some("StructTestString😀".into()) };
    own_person_in(&person, Mode::Leave, 0).unwrap();
    assert_eq!(witness::bytes(0), "StructTestString😀".as_bytes());
    own_person(&mut person, Mode::Replace, 0).unwrap();
    assert_eq!(person.name.as_deref(), Some("replaced by C"));
}

/// With the length that C says, a NUL inside is kept.
#[test]
fn case_074_the_length_is_kept() {
    let mut to = String::with_capacity(10);
    assert_eq!(utf8::write(&mut to, b"a\0b\0").unwrap(), 4);
    assert_eq!(to, "a\0b\0");
}

#[test]
fn case_069_nothing_is_cut() {
    let error = arrays_inline("ééééé").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::TooLong { len: 11, capacity: 8 }), "{error:?}");
    assert_eq!(arrays_inline("ééé").unwrap().name, "ééé");
    assert_eq!(arrays_inline("").unwrap().name, "");
}

fn arrays_inline(name: &str) -> Result<Inlined, pinvoke::Error> {
    pinvoke_tests::text_enc::inlined_copy(&Inlined { name: name.into(), ..Inlined::default() })
}
