//! Results whose size C knows: asked for first, full means maybe more, and too small is a status.

use pinvoke::ErrorKind;
use pinvoke_tests::copies::freed;
use pinvoke_tests::grow::{self, Entry};

/// Around what fits on the stack, and beyond.
const LENGTHS: [i32; 12] = [0, 1, 7, 127, 128, 129, 510, 511, 512, 513, 2048, 100_000];

fn bytes(len: i32) -> Vec<u8> {
    (0..len).map(|i| b'a' + u8::try_from(i % 26).unwrap()).collect()
}

fn text(len: i32) -> String {
    String::from_utf8(bytes(len)).unwrap()
}

#[test]
fn asked_for_first() {
    for len in LENGTHS {
        grow::calls();
        assert_eq!(grow::ask_text(&bytes(len)).unwrap(), text(len));
        assert_eq!(grow::calls(), 2, "once to ask, once to fill");
        assert_eq!(grow::ask_numbers(len, 0).unwrap(), (0..len).collect::<Vec<_>>());
        assert_eq!(grow::calls(), if len == 0 { 1 } else { 2 });
    }
}

/// A failure is no size, whatever C left in its count.
#[test]
fn a_failure_is_not_asked_again() {
    grow::calls();
    let error = grow::ask_numbers(100, -5).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
    assert_eq!(grow::calls(), 1);
    let error = grow::refused_text(&bytes(13)).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
    assert_eq!(grow::calls(), 1);
}

#[test]
fn a_negative_size() {
    let error = grow::ask_numbers(-1, 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. } | ErrorKind::LengthOverflow), "{error:?}");
}

/// What there is grows between the calls.
#[test]
fn asked_again_while_there_is_more() {
    for until in [0, 1, 2, 5, 200] {
        grow::calls();
        assert_eq!(grow::ask_moving(until).unwrap(), (0..until).collect::<Vec<_>>());
        assert!(grow::calls() <= until + 1);
    }
}

/// C that wants one more each time gets at least twice as many, and ends as an error, not as a loop.
#[test]
fn never_enough_is_an_error() {
    grow::calls();
    let error = grow::ask_moving(i32::MAX).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::OutOfMemory { .. }), "{error:?}");
    assert!(grow::calls() < 64);
}

#[test]
fn full_means_maybe_more() {
    for len in LENGTHS {
        assert_eq!(grow::full_text(&bytes(len)).unwrap(), text(len));
        let units: Vec<u16> = bytes(len).into_iter().map(u16::from).collect();
        assert_eq!(grow::full_units(&units).unwrap(), text(len));
        assert_eq!(grow::full_numbers(len).unwrap(), (0..len).collect::<Vec<_>>());
    }
    grow::calls();
    grow::full_text(&bytes(100)).unwrap();
    assert_eq!(grow::calls(), 1);
    grow::full_numbers(128).unwrap();
    assert_eq!(grow::calls(), 2, "128 fit, and might not be all");
}

#[test]
fn too_small_is_a_status() {
    for len in LENGTHS {
        grow::calls();
        assert_eq!(grow::refused_text(&bytes(len)).unwrap(), text(len));
        let calls = grow::calls();
        assert_eq!(calls == 1, len < 512, "{len}: {calls} calls");
    }
}

#[test]
fn bad_text_is_an_error() {
    for bad in [&b"\xff"[..], b"fine\xc3"] {
        for call in [grow::ask_text, grow::full_text, grow::refused_text] {
            let error = call(bad).unwrap_err();
            assert!(matches!(error.kind(), ErrorKind::NotUtf8(_)), "{error:?}");
        }
    }
}

/// What converts is freed once all of it is there, and not after a call that only asked.
#[test]
fn items_are_freed_once() {
    for len in [0, 1, 10, 200] {
        freed();
        assert_eq!(grow::ask_items(len, -1).unwrap(), grow::expected_items(len));
        assert_eq!(freed(), (1000..1000 + len).collect::<Vec<_>>());
        if len > 0 {
            let error = grow::ask_items(len, len - 1).unwrap_err();
            assert!(matches!(error.kind(), ErrorKind::Conversion(_)), "{error:?}");
            assert_eq!(freed().len(), usize::try_from(len).unwrap(), "also if one does not convert");
        }
    }
}

/// Memory that is not returned holds what another output points at, until that is converted.
#[test]
fn memory_that_other_outputs_point_into() {
    for id in [1, 100, 511, 512, 5000] {
        let entry = grow::find_entry(id).unwrap();
        assert_eq!(entry, Some(Entry { id, name: "n".repeat(usize::try_from(id).unwrap()) }));
    }
    assert_eq!(grow::find_entry(0).unwrap(), None);
    let error = grow::find_entry(-1).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
}
