//! What a conversion takes.

use super::conversion::{Conversion, Dialect};

/// What an argument must be.
pub(super) enum Wanted {
    /// Nothing at all.
    Nothing,
    /// One of these, the first of which is C's name.
    Number(&'static [&'static str]),
    /// A pointer to one of these, which C fills.
    Place(&'static [&'static str]),
    /// Characters that C reads.
    Text {
        wide: bool,
        nullable: bool,
    },
    /// So many characters that C fills; none is not said.
    Room(Option<usize>),
    Pointer,
}

/// What it takes, or why it cannot be taken.
pub(super) fn wanted(conversion: &Conversion, dialect: Dialect) -> Result<Wanted, &'static str> {
    let length = conversion.length.as_str();
    if dialect == Dialect::Scan {
        return scanned(conversion, length);
    }
    match conversion.letter {
        b'd' | b'i' => integer(length, SIGNED).map(Wanted::Number),
        b'r' if dialect == Dialect::Sqlite => integer(length, SIGNED).map(Wanted::Number),
        b'u' | b'o' | b'x' | b'X' => integer(length, UNSIGNED).map(Wanted::Number),
        b'f' | b'F' | b'e' | b'E' | b'g' | b'G' | b'a' | b'A' => match length {
            "" | "l" => Ok(Wanted::Number(&["c_double", "f64"])),
            _ => Err("takes a `long double`, which Rust has not: write it without `L`"),
        },
        b'c' if length.is_empty() => Ok(Wanted::Number(&["c_int", "i32"])),
        b's' | b'q' | b'Q' | b'w' if dialect == Dialect::Sqlite && length.is_empty() => {
            Ok(Wanted::Text { wide: false, nullable: true })
        }
        b'z' if dialect == Dialect::Sqlite => {
            Err("frees what it is given, and this would be lent: write `%s`")
        }
        b's' if length.is_empty() => Ok(Wanted::Text { wide: false, nullable: false }),
        b's' if length == "l" => Ok(Wanted::Text { wide: true, nullable: false }),
        b'p' => Ok(Wanted::Pointer),
        b'm' if dialect == Dialect::Print => Ok(Wanted::Nothing),
        b'n' => Err("writes through its argument: leave it out; the result tells the length"),
        _ => Err(UNKNOWN),
    }
}

const UNKNOWN: &str = "is no conversion that can be checked: write another, or `%%` for a percent sign";

fn scanned(conversion: &Conversion, length: &str) -> Result<Wanted, &'static str> {
    if conversion.star {
        return Ok(Wanted::Nothing);
    }
    match (conversion.letter, length) {
        (b'd' | b'i' | b'u' | b'o' | b'x' | b'X', "hh" | "h") => {
            let signed = matches!(conversion.letter, b'd' | b'i');
            Ok(Wanted::Place(match (length, signed) {
                ("hh", true) => &["c_schar", "i8"],
                ("hh", false) => &["c_uchar", "u8"],
                (_, true) => &["c_short", "i16"],
                (_, false) => &["c_ushort", "u16"],
            }))
        }
        (b'd' | b'i' | b'n', _) => integer(length, SIGNED).map(Wanted::Place),
        (b'u' | b'o' | b'x' | b'X', _) => integer(length, UNSIGNED).map(Wanted::Place),
        (b'f' | b'e' | b'g' | b'a' | b'E' | b'G', "") => Ok(Wanted::Place(&["c_float", "f32"])),
        (b'f' | b'e' | b'g' | b'a' | b'E' | b'G', "l") => Ok(Wanted::Place(&["c_double", "f64"])),
        (b's' | b'[', "") => Ok(Wanted::Room(conversion.width.map(|width| width.saturating_add(1)))),
        (b'c', "") => Ok(Wanted::Room(Some(conversion.width.unwrap_or(1)))),
        _ => Err(UNKNOWN),
    }
}

type Names = &'static [&'static str];

/// By the length before the letter; behind C's `…` what is smaller than an `int` is one.
const SIGNED: &[(&str, Names)] = &[
    ("", &["c_int", "i32"]),
    ("hh", &["c_int", "i32"]),
    ("h", &["c_int", "i32"]),
    ("l", &["c_long"]),
    ("ll", &["c_longlong", "i64"]),
    ("q", &["c_longlong", "i64"]),
    ("j", &["i64", "intmax_t"]),
    ("z", &["isize", "ssize_t"]),
    ("t", &["isize", "ptrdiff_t"]),
];
const UNSIGNED: &[(&str, Names)] = &[
    ("", &["c_uint", "u32"]),
    ("hh", &["c_uint", "u32"]),
    ("h", &["c_uint", "u32"]),
    ("l", &["c_ulong"]),
    ("ll", &["c_ulonglong", "u64"]),
    ("q", &["c_ulonglong", "u64"]),
    ("j", &["u64", "uintmax_t"]),
    ("z", &["usize", "size_t"]),
    ("t", &["usize"]),
];

fn integer(length: &str, table: &[(&str, Names)]) -> Result<Names, &'static str> {
    table.iter().find(|(name, _)| *name == length).map(|(_, names)| *names).ok_or(UNKNOWN)
}
