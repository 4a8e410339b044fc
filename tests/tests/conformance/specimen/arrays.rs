//! The rows of arrays.

use super::row::{Row, Seen, differs, same};
use super::{Alone, boolean, list, pinned, seen};
use pinvoke_tests::specimen as s;
use pinvoke_tests::specimen::records as r;

const NOT_WRITTEN: &str =
    "what is `in` is never written: behind a pointer that C may write through it is copied";
const ALL_WIDTHS: &str = "truth values of every width are alike";

pub(super) const ROWS: &[Row] = &[
    same("array.i32.default", |lock| ints(lock, s::ints)),
    differs("array.i32.in", ("0100000002000000", "[1,2] copied"), NOT_WRITTEN, |lock| {
        let v = [1, 2];
        let ((), saw) = seen!(lock, s::ints_in(&v));
        (saw, format!("{} {}", list(&v), pinned(lock, v.as_ptr())))
    }),
    same("array.i32.out", |lock| ints(lock, s::ints_out)),
    same("array.i32.inout", |lock| ints(lock, s::ints)),
    same("array.i32.null", |lock| (seen!(lock, s::ints_nullable(None)).1, "ok".into())),
    same("array.i32.empty", |lock| empty(lock, seen!(lock, s::ints(&mut [])).1)),
    same("array.bool.default", bools_in),
    same("array.bool.in", bools_in),
    same("array.bool.out", |lock| bools(lock, s::bools_out)),
    same("array.bool.inout", |lock| bools(lock, s::bools)),
    same("array.bool.empty", |lock| empty(lock, seen!(lock, s::bools(&mut [])).1)),
    same("array.bool1.inout", |lock| bools(lock, s::bools_u8)),
    differs("array.bool2.inout", ("01000000", "[False,True]"), ALL_WIDTHS, |lock| bools(lock, s::bools_i16)),
    same("array.str.default", |lock| {
        let (result, saw) = seen!(lock, r::texts_in(&[Some("a"), None, Some("c")], 0));
        result.unwrap();
        (saw, "[a,null,c]".into())
    }),
    same("array.str.inout.replace", |lock| {
        let mut texts = ["a".to_string(), "b".to_string()];
        let (result, saw) = seen!(lock, r::texts(&mut texts, 1));
        result.unwrap();
        (saw, list(&texts))
    }),
    same("array.str.default.replace", |lock| {
        let texts = ["a", "b"];
        let (result, saw) = seen!(lock, r::texts_in_owned(&texts, 1));
        result.unwrap();
        (saw, list(&texts))
    }),
    same("array.str.out.replace", |lock| {
        let mut texts = [Some("not".to_string()), Some("seen".to_string())];
        let (result, saw) = seen!(lock, r::texts_out(&mut texts, 1));
        result.unwrap();
        (saw, list(&texts.map(|text| text.unwrap_or("null".into()))))
    }),
    same("array.out.alloc", |lock| {
        let squares = seen!(lock, r::squares()).0.unwrap();
        (String::new(), format!("{} n={}", list(&squares), squares.len()))
    }),
    same("array.ref.replace", |lock| {
        let mut v = vec![1, 2];
        let (result, saw) = seen!(lock, r::replaced(&mut v));
        result.unwrap();
        (saw, format!("{} n={}", list(&v), v.len()))
    }),
];

fn ints(lock: &Alone, call: unsafe fn(&mut [i32])) -> Seen {
    let mut v = [1, 2];
    let ((), saw) = seen!(lock, call(&mut v));
    (saw, format!("{} {}", list(&v), pinned(lock, v.as_ptr())))
}

fn bools(lock: &Alone, call: unsafe fn(&mut [bool])) -> Seen {
    let mut v = [true, false];
    let ((), saw) = seen!(lock, call(&mut v));
    (saw, list(&v.map(boolean)))
}

fn bools_in(lock: &Alone) -> Seen {
    let v = [true, false];
    let ((), saw) = seen!(lock, s::bools_in(&v));
    (saw, list(&v.map(boolean)))
}

fn empty(lock: &Alone, saw: String) -> Seen {
    let address = super::last_address(lock);
    (saw, if address == 0 { "null".into() } else { "non-null pointer".into() })
}
