//! The rows of text.

use super::row::{Row, Seen, differs, elsewhere, same};
use super::{Alone, not_called, quoted, seen};
use pinvoke_tests::specimen::text as t;

const NUL: &str = "text with a NUL inside is refused before the call, and not cut off";

pub(super) const ROWS: &[Row] = &[
    same("string.ansi", |lock| number(seen!(lock, t::str_see(Some("h\u{e9}llo"))))),
    same("string.utf8", |lock| number(seen!(lock, t::str_see(Some("h\u{e9}\u{20ac}\u{1f600}"))))),
    same("string.utf8.null", |lock| number(seen!(lock, t::str_see(None)))),
    same("string.utf8.empty", |lock| number(seen!(lock, t::str_see(Some(""))))),
    differs("string.utf8.embedded-nul", ("(not called)", "NulInside at 1"), NUL, |lock| {
        // SAFETY: the lock is held.
        not_called(lock, || unsafe { t::str_see(Some("a\0b")) }.map(drop))
    }),
    elsewhere(
        "string.utf8.lone-surrogate",
        "cannot be: a `&str` holds no lone surrogate; what C gives is in `tests/text_enc`",
    ),
    same("string.utf16", |lock| number(seen!(lock, t::wstr_see(Some("h\u{20ac}\u{1f600}"))))),
    differs("string.utf16.embedded-nul", ("(not called)", "NulInside at 1"), NUL, |lock| {
        // SAFETY: the lock is held.
        not_called(lock, || unsafe { t::wstr_see(Some("a\0b")) }.map(drop))
    }),
    same("string.by-value.scribble", |lock| {
        let text = "aaa";
        let (result, saw) = seen!(lock, t::str_scribble(text));
        result.unwrap();
        (saw, format!("'{text}'"))
    }),
    same("string.ref.leave", |lock| by_reference(lock, Some("abc"), 0)),
    same("string.ref.change", |lock| {
        let old = "aaa";
        let (saw, new) = by_reference(lock, Some(old), 1);
        (saw, format!("{new} old='{old}'"))
    }),
    same("string.ref.replace", |lock| by_reference(lock, Some("abc"), 2)),
    same("string.ref.set-null", |lock| by_reference(lock, Some("abc"), 3)),
    same("string.ref.null", |lock| by_reference(lock, None, 2)),
    same("string.out", |lock| {
        let (result, saw) = seen!(lock, t::str_out(2));
        (saw, format!("'{}'", result.unwrap()))
    }),
    same("string.ret.owned", |lock| given(seen!(lock, t::str_give(1)).0)),
    same("string.ret.null", |lock| given(seen!(lock, t::str_give(0)).0)),
    same("string.ret.empty", |lock| given(seen!(lock, t::str_give(3)).0)),
    same("string.ret.invalid-utf8", |lock| given(seen!(lock, t::str_give_lossy(2)).0)),
    same("bstr", |lock| number(seen!(lock, t::bstr_see(Some("h\u{20ac}"))))),
    same("bstr.embedded-nul", |lock| number(seen!(lock, t::bstr_see(Some("a\0b"))))),
    same("bstr.null", |lock| number(seen!(lock, t::bstr_see(None)))),
];

fn number((number, saw): (Result<i32, pinvoke::Error>, String)) -> Seen {
    (saw, number.unwrap().to_string())
}

fn by_reference(lock: &Alone, text: Option<&str>, mode: i32) -> Seen {
    let mut text = text.map(str::to_string);
    let (result, saw) = seen!(lock, t::str_ref(&mut text, mode));
    result.unwrap();
    (saw, quoted(text.as_deref()))
}

fn given(text: Result<Option<String>, pinvoke::Error>) -> Seen {
    (String::new(), quoted(text.unwrap().as_deref()))
}

/// There, bad text became replacement characters unasked; here that must be said, and is an error else.
#[test]
fn bad_text_is_an_error_unless_lossy() {
    let lock = super::alone();
    let error = seen!(&lock, t::str_give(2)).0.unwrap_err();
    assert!(matches!(error.kind(), pinvoke::ErrorKind::NotUtf8(_)), "{error:?}");
    let text = seen!(&lock, t::str_give_owned(1)).0;
    assert_eq!(&*text, c"given");
    assert_eq!(t::str_static(), c"static");
    assert_eq!(seen!(&lock, t::cstr_see(c"abc")), (3, "61626300".into()));
}
