//! The rows of truth values, characters and errno.

use super::row::{Row, Seen, differs, elsewhere, same};
use super::{Alone, boolean, seen};
use pinvoke_tests::specimen as s;

const VARIANT: &str = "a `VARIANT_BOOL` is no error; its true is -1";

pub(super) const ROWS: &[Row] = &[
    elsewhere("runtime", "no case: it names the version of the other marshaller"),
    same("bool4.true", |lock| number(seen!(lock, s::see_bool4(true)))),
    same("bool4.false", |lock| number(seen!(lock, s::see_bool4(false)))),
    same("bool1.true", |lock| number(seen!(lock, s::see_bool1(true)))),
    differs("bool2.true", ("ffff", "-1"), VARIANT, |lock| number(seen!(lock, s::see_variant_bool(true)))),
    same("ret.bool4.2", |lock| truth(seen!(lock, s::give_i32(2)).0)),
    same("ret.bool4.0", |lock| truth(seen!(lock, s::give_i32(0)).0)),
    same("ret.bool4.256", |lock| truth(seen!(lock, s::give_i32(256)).0)),
    same("ret.bool1.2", |lock| truth(seen!(lock, s::give_u8(2)).0)),
    differs("ret.bool2.1", ("", "False"), VARIANT, |lock| truth(seen!(lock, s::give_variant_bool(1)).0)),
    differs("ret.bool2.-1", ("", "True"), VARIANT, |lock| truth(seen!(lock, s::give_variant_bool(-1)).0)),
    same("ref.bool4.true", |lock| inverted(lock, true)),
    same("ref.bool4.false", |lock| inverted(lock, false)),
    same("out.bool4", |lock| {
        let (b, saw) = seen!(lock, s::out_bool4());
        (saw, boolean(b).into())
    }),
    same("char16", |lock| (seen!(lock, s::see_char16(0x20ac)).1, "ok".into())),
    same("char8.ascii", |lock| (seen!(lock, s::see_char8(b'A')).1, "ok".into())),
    same("ref.char16", |lock| {
        let mut unit = u16::from(b'a');
        let ((), saw) = seen!(lock, s::ref_char16(&mut unit));
        (saw, format!("{unit:04x}"))
    }),
    same("errno", |lock| {
        let error = seen!(lock, s::fail_errno(13)).0.unwrap_err();
        (String::new(), format!("-1 errno={}", error.raw_os_error().unwrap_or(0)))
    }),
    same("callback.sum", |lock| {
        let mut values = Vec::new();
        let (sum, _) = seen!(
            lock,
            s::call_back(3, |value| {
                values.push(value);
                value * 10
            })
        );
        (String::new(), format!("{sum} seen=[{},{},{}]", values[0], values[1], values[2]))
    }),
    elsewhere("missing.library", "`missing_library_row` in `binding.rs`"),
    elsewhere("missing.entry", "`missing_entry_row` in `binding.rs`"),
];

fn number((number, saw): (i32, String)) -> Seen {
    (saw, number.to_string())
}

/// These keep no log.
fn truth(truth: bool) -> Seen {
    (String::new(), boolean(truth).into())
}

/// Two bytes that are no `VARIANT_BOOL` are true as all others are.
#[test]
fn two_bytes_are_like_the_others() {
    let lock = super::alone();
    assert_eq!([1, -1, 0].map(|v| seen!(&lock, s::give_i16(v)).0), [true, true, false]);
    assert_eq!(seen!(&lock, s::see_bool2(true)), (1, "0100".into()));
}

fn inverted(lock: &Alone, mut b: bool) -> Seen {
    let ((), saw) = seen!(lock, s::ref_bool4(&mut b));
    (saw, boolean(b).into())
}
