//! What stands behind a `%`.

use std::iter::Peekable;
use std::slice::Iter;

/// Whose language a format is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    Print,
    /// `sqlite3_mprintf` and its kin.
    Sqlite,
    Scan,
}

/// One conversion, as it is written.
pub(super) struct Conversion {
    /// From the `%` on.
    pub(super) text: String,
    /// Of `*`: the width is an argument; or, of `scanf`, nothing is stored.
    pub(super) star: bool,
    pub(super) width: Option<usize>,
    pub(super) precision: Precision,
    pub(super) length: String,
    /// The letter; 0 where the format ends too early.
    pub(super) letter: u8,
    /// Of `%1$d`.
    pub(super) positional: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Precision {
    No,
    Said,
    /// An argument.
    Star,
}

impl Dialect {
    /// By the name of the function.
    pub(super) fn of(symbol: &str) -> Self {
        if symbol.contains("scanf") {
            Self::Scan
        } else if symbol.starts_with("sqlite3_") {
            Self::Sqlite
        } else {
            Self::Print
        }
    }

    fn flags(self) -> &'static [u8] {
        match self {
            Self::Print => b"-+ #0'",
            Self::Sqlite => b"-+ #0,!",
            Self::Scan => b"'",
        }
    }

    fn lengths(self) -> &'static [u8] {
        match self {
            // Of which `q` and `z` are conversions.
            Self::Sqlite => b"hl",
            Self::Print | Self::Scan => b"hlqjztL",
        }
    }
}

/// The conversions of a format, in order, without `%%`.
pub(super) fn conversions(format: &[u8], dialect: Dialect) -> Vec<Conversion> {
    let mut found = Vec::new();
    let mut bytes = format.iter().peekable();
    while let Some(byte) = bytes.next() {
        if *byte == b'%' {
            found.push(one(&mut bytes, dialect));
        }
    }
    found.retain(|conversion| conversion.letter != b'%');
    found
}

fn one(bytes: &mut Peekable<Iter<'_, u8>>, dialect: Dialect) -> Conversion {
    let mut text = String::from("%");
    let mut take = |text: &mut String, wanted: &dyn Fn(u8) -> bool| {
        let mut taken = String::new();
        while let Some(byte) = bytes.next_if(|byte| wanted(**byte)) {
            taken.push(char::from(*byte));
        }
        text.push_str(&taken);
        taken
    };
    take(&mut text, &|byte| dialect.flags().contains(&byte));
    let width = take(&mut text, &|byte| byte.is_ascii_digit() || byte == b'*');
    let positional = !take(&mut text, &|byte| byte == b'$').is_empty();
    let mut precision = Precision::No;
    if !take(&mut text, &|byte| byte == b'.').is_empty() {
        let said = take(&mut text, &|byte| byte.is_ascii_digit() || byte == b'*');
        precision = if said == "*" { Precision::Star } else { Precision::Said };
    }
    let length = take(&mut text, &|byte| dialect.lengths().contains(&byte));
    let letter = bytes.next().copied().unwrap_or(0);
    text.extend((letter != 0).then_some(char::from(letter)));
    if let (Dialect::Scan, b'[') = (dialect, letter) {
        skip_set(bytes);
    }
    let star = width.contains('*');
    Conversion { text, star, width: width.parse().ok(), precision, length, letter, positional }
}

/// `[…]`, in which a `]` may be the first.
fn skip_set(bytes: &mut Peekable<Iter<'_, u8>>) {
    bytes.next_if(|byte| **byte == b'^');
    bytes.next_if(|byte| **byte == b']');
    for byte in bytes {
        if *byte == b']' {
            return;
        }
    }
}
