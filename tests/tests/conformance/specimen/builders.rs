//! The rows of text that C writes into a buffer. What is a builder there is a `String` here, whose capacity is C's.

use super::row::{Row, Seen, differs, same};
use super::{Alone, seen};
use pinvoke_tests::specimen::text as t;

const NOT_BEYOND: &str = "what C filled to the end has no terminator, and nothing beyond it is read";

/// A call of a row.
macro_rules! alone {
    ($call:expr) => {{
        // SAFETY: only rows call it, which hold the lock.
        unsafe { $call }
    }};
}

pub(super) const ROWS: &[Row] = &[
    same("builder.default", |lock| written(lock, "old", |text| alone!(t::buf_fill(Some(text), 0)))),
    same("builder.out", |lock| written(lock, "old", |text| alone!(t::buf_fill_out(text, 0)))),
    same("builder.in", |lock| {
        let text = "old";
        let (result, saw) = seen!(lock, t::buf_fill_in(text, 4, 0));
        (saw, format!("'{text}' n={}", result.unwrap()))
    }),
    same("builder.null", |lock| {
        let (result, saw) = seen!(lock, t::buf_fill(None, 0));
        (saw, result.unwrap().to_string())
    }),
    differs("builder.full-no-terminator", ("00", "'zzzzzzzz'"), NOT_BEYOND, |lock| {
        filled(lock, |text| alone!(t::buf_fill_out(text, 1)))
    }),
    same("builder.embedded-nul", |lock| filled(lock, |text| alone!(t::buf_fill_out(text, 2)))),
    same("builder.utf16", |lock| {
        let (saw, text) = written(lock, "old", |text| alone!(t::wbuf_fill(text, 0)));
        (saw, text.split(' ').next().unwrap_or_default().into())
    }),
    differs("builder.utf16.full", ("0000", "'zzzzzzzz'"), NOT_BEYOND, |lock| {
        filled(lock, |text| alone!(t::wbuf_fill_out(text, 1)))
    }),
];

type Call = fn(&mut String) -> Result<i32, pinvoke::Error>;

/// A string of capacity 16 with something in it.
fn written(lock: &Alone, before: &str, call: Call) -> Seen {
    let mut text = String::with_capacity(16);
    text.push_str(before);
    let n = call(&mut text).unwrap();
    (super::callee(lock), format!("'{text}' n={n}"))
}

/// A string of capacity 8.
fn filled(lock: &Alone, call: Call) -> Seen {
    let mut text = String::with_capacity(8);
    assert_eq!(text.capacity(), 8);
    call(&mut text).unwrap();
    (super::callee(lock), format!("'{text}'"))
}
