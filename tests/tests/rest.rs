//! `rest`: a pointer into an argument comes out as that argument's tail.

use pinvoke::ErrorKind;
use pinvoke_tests::{text, witness};

#[test]
fn the_tail_of_a_c_string() {
    let input = c"123 apples";
    let (number, rest) = text::parse_number(input);
    assert_eq!((number, rest), (123, c" apples"));
    assert_eq!(witness::address_of(rest), witness::address_of(input) + 3);
    assert_eq!(text::parse_number(c"none"), (0, c"none"));
    assert_eq!(text::parse_number(c"7"), (7, c""));
    assert_eq!(text::parse_number(c""), (0, c""));
}

#[test]
fn the_tail_of_counted_bytes() {
    let input = b"  two";
    let (spaces, rest) = text::skip_spaces(input);
    assert_eq!((spaces, rest), (2, &b"two"[..]));
    assert_eq!(witness::address_of(rest), witness::address_of(input) + 2);
    assert_eq!(text::skip_spaces(b"   "), (3, &b""[..]));
    assert_eq!(text::skip_spaces(b""), (0, &b""[..]));
}

#[test]
fn the_tail_outlives_the_call_and_not_the_argument() {
    let input = String::from("1,2,3");
    let mut numbers = Vec::new();
    let mut left = input.as_bytes();
    while !left.is_empty() {
        numbers.push(left[0]);
        left = text::skip_spaces(&left[1..]).1;
    }
    assert_eq!(numbers, b"1,2,3");
}

#[test]
fn a_returned_tail_may_be_missing() {
    let input = c"key,value";
    assert_eq!(text::after_comma(input), Some(c"value"));
    assert_eq!(text::after_comma(c"key,"), Some(c""));
    assert_eq!(text::after_comma(c"key"), None);
}

#[test]
fn a_pointer_outside_the_argument_is_reported() {
    let memory = *b"surroundings";
    let text = &memory[3..6];
    assert_eq!(text::stray(text, 4).unwrap(), b"", "the end belongs to it");
    assert!(matches!(text::stray(text, 0).unwrap_err().kind(), ErrorKind::Null));
    for how in [1, 2, 3] {
        let error = text::stray(text, how).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Outside), "{how}: {error:?}");
    }
}

/// C points into the copy, and the tail is one of the caller's string.
#[test]
fn the_tail_of_a_rust_string() {
    let input = String::from("12 äpfel");
    let (number, rest): (_, &str) = text::parse_str(&input).unwrap();
    assert_eq!((number, rest), (12, " äpfel"));
    assert_eq!(witness::address_of(rest), witness::address_of(&*input) + 2);
    let long = "x".repeat(100_000) + "yz";
    assert_eq!(text::from_byte(&long, i32::from(b'y')).unwrap(), Some("yz"));
    assert_eq!(text::from_byte(&long, i32::from(b'q')).unwrap(), None);
    assert_eq!(text::from_byte(&long, 0).unwrap(), Some(""));
}

#[test]
fn a_tail_inside_a_character_is_reported() {
    let error = text::from_byte("12 äpfel", 0xa4).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Outside), "{error:?}");
}
