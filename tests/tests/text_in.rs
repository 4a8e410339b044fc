//! Text that goes in: `cstr` is pinned, counted text is pinned, NUL-terminated `utf8` is copied.

use pinvoke::ErrorKind;
use pinvoke_tests::{text, witness};

#[test]
fn a_c_string_is_pinned() {
    let hello = c"hello";
    for length in [text::text_length, text::text_length_spelled] {
        assert_eq!(length(hello), 5);
        assert_eq!(witness::address(0), witness::address_of(hello));
        assert_eq!(witness::bytes(0), b"hello\0");
    }
    assert_eq!(text::text_length(c""), 0);
    assert_eq!(text::text_length_or_null(None), usize::MAX);
    assert_eq!(witness::address(0), 0);
    assert_eq!(text::text_length_or_null(Some(hello)), 5);
}

#[test]
fn a_rust_string_is_copied_with_its_nul() {
    for string in ["", "a", "hé€😀", "no NUL behind it"] {
        assert_eq!(text::utf8_length(string).unwrap(), string.len());
        assert_ne!(witness::address(0), witness::address_of(string));
        assert_eq!(witness::bytes(0), [string.as_bytes(), b"\0"].concat());
    }
}

#[test]
fn part_of_a_string_ends_where_it_ends() {
    let string = "hello, world";
    assert_eq!(text::utf8_length(&string[..5]).unwrap(), 5);
    assert_eq!(witness::bytes(0), b"hello\0");
}

#[test]
fn every_length_around_the_stacks_bound() {
    for len in (0..70).chain(120..140).chain(250..260).chain(500..520).chain(1020..1030).chain(4090..4100) {
        let string = "x".repeat(len);
        assert_eq!(text::utf8_length(&string).unwrap(), len);
    }
    let long = "hé€😀".repeat(100_000);
    assert_eq!(text::utf8_length(&long).unwrap(), long.len());
}

#[test]
fn a_nul_inside_is_an_error_before_the_call() {
    witness::forget();
    for (string, at) in [("\0", 0), ("a\0b", 1), ("ab\0", 2), ("\0\0", 0)] {
        let error = text::utf8_length(string).unwrap_err();
        assert!(
            matches!(error.kind(), ErrorKind::NulInside { position, .. } if *position == at),
            "{error:?}"
        );
        assert_eq!((error.function(), error.parameter()), ("utf8_length", Some("text")));
    }
    let long = "x".repeat(100_000) + "\0";
    let error = text::utf8_length(&long).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NulInside { position: 100_000, .. }), "{error:?}");
    text::text_agrees("y\0").unwrap_err();
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn none_is_null() {
    assert_eq!(text::utf8_length_or_null(None).unwrap(), usize::MAX);
    assert_eq!(witness::address(0), 0);
    assert_eq!(text::utf8_length_or_null(Some("")).unwrap(), 0);
    assert_ne!(witness::address(0), 0);
    assert_eq!(text::utf8_length_or_null(Some("abc")).unwrap(), 3);
    text::utf8_length_or_null(Some("\0")).unwrap_err();
    assert_eq!(text::counted_vowels_or_null(None), -1);
    assert_eq!((witness::address(0), witness::count(0)), (0, 0));
    assert_eq!(text::counted_vowels_or_null(Some("aha")), 2);
}

#[test]
fn counted_text_is_pinned() {
    let string = "aeiou and more\0o";
    assert_eq!(text::counted_vowels(string), 9);
    assert_eq!(witness::address(0), witness::address_of(string));
    assert_eq!(witness::count(0), 16);
    assert_eq!(text::counted_vowels(&string[1..3]), 2);
    assert_eq!(text::counted_vowels(""), 0);
    assert_ne!(witness::address(0), 0);
}

#[test]
fn several_texts_and_a_buffer_in_one_call() {
    let mut target = [0; 8];
    assert_eq!(text::text_join("ab", c"cde", &mut target).unwrap(), 5);
    assert_eq!(&target[..5], b"abcde");
    let error = text::text_join("abcdef", c"ghi", &mut target).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
}

#[test]
fn a_status_beside_text() {
    text::text_agrees("yes").unwrap();
    assert_eq!(text::text_agrees("no").unwrap_err().to_string(), "`text_agrees`: failed with -4");
}
