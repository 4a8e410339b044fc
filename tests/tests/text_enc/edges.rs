//! Capacities: none at all, one less than needed, exactly enough.

use pinvoke::ErrorKind;
use pinvoke_tests::text_enc::{utf8, utf16, utf32};
use pinvoke_tests::witness;

/// The terminator may be missing, where all of the room is text.
#[test]
fn a_missing_terminator() {
    for len in [8, 16, 511, 512, 513] {
        let mut to = String::with_capacity(len);
        let units = vec![b'z'; to.capacity()];
        utf8::write_ended(&mut to, &units).unwrap();
        assert_eq!(to.as_bytes(), units);
        let units: Vec<u16> = units.into_iter().map(u16::from).collect();
        utf16::write_ended(&mut to, &units).unwrap();
        assert_eq!(to.len(), units.len());
    }
}

/// Without any capacity C gets no room, at an address that is not NULL.
#[test]
fn no_capacity() {
    let mut to = String::new();
    utf8::write_ended(&mut to, b"abc").unwrap();
    assert_eq!((to.as_str(), witness::count(0)), ("", 0));
    assert_ne!(witness::address(0), 0);
    utf32::write_ended(&mut to, &[97]).unwrap();
    assert_eq!((to.as_str(), witness::count(0)), ("", 0));
    let error = utf8::write(&mut to, b"abc").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::BeyondCapacity { written: 3, capacity: 0 }), "{error:?}");
}

/// In place, what goes in has its NUL: room is made for it where there is none.
#[test]
fn in_place_with_no_room_for_the_nul() {
    let mut text = String::with_capacity(16);
    text.extend(std::iter::repeat_n('x', text.capacity()));
    let len = text.len();
    assert_eq!(utf8::reverse(&mut text).unwrap(), i64::try_from(len).unwrap());
    assert_eq!(text.len(), len);
    let mut empty = String::new();
    assert_eq!(utf16::reverse(&mut empty).unwrap(), 0);
    assert_eq!(empty, "");
}

/// A string that C writes into keeps its allocation.
#[test]
fn the_capacity_stays() {
    let mut to = String::with_capacity(100);
    let (before, capacity) = (to.as_ptr().addr(), to.capacity());
    utf8::write_ended(&mut to, b"text").unwrap();
    assert_eq!(
        (witness::address(0), to.as_ptr().addr(), to.capacity()),
        (before, before, capacity),
        "pinned"
    );
    utf8::write_ended(&mut to, b"\xff").unwrap_err();
    assert_eq!((to.as_str(), to.capacity()), ("", capacity));
}
