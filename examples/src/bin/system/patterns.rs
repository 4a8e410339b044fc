//! Patterns: an array that C fills, and an enum that keeps C from numbers it does not know.

use core::ffi::c_int;
use core::fmt;
use core::ops::Range;
use std::io::Write;

use pinvoke::{Marshal, MarshalAs};

use crate::c::patterns::{Match, pattern_find, regerror};
use crate::tour::{Out, Outcome};

/// What is wrong with a pattern, by the names of `regex.h`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[expect(non_camel_case_types, reason = "these are C's names")]
#[repr(i32)]
pub(crate) enum Code {
    REG_NOMATCH = libc::REG_NOMATCH,
    REG_BADPAT = libc::REG_BADPAT,
    REG_ECOLLATE = libc::REG_ECOLLATE,
    REG_ECTYPE = libc::REG_ECTYPE,
    REG_EESCAPE = libc::REG_EESCAPE,
    REG_ESUBREG = libc::REG_ESUBREG,
    REG_EBRACK = libc::REG_EBRACK,
    REG_EPAREN = libc::REG_EPAREN,
    REG_EBRACE = libc::REG_EBRACE,
    REG_BADBR = libc::REG_BADBR,
    REG_ERANGE = libc::REG_ERANGE,
    REG_ESPACE = libc::REG_ESPACE,
    REG_BADRPT = libc::REG_BADRPT,
    REG_EEND = 14,
    REG_ESIZE = 15,
    REG_ERPAREN = 16,
}

/// Why nothing could be looked for.
#[derive(Debug)]
pub(crate) enum PatternError {
    Code(Code),
    /// A code that `regex.h` does not have.
    Unknown(c_int),
    Call(pinvoke::Error),
}

impl From<c_int> for PatternError {
    fn from(code: c_int) -> Self {
        Code::from_native(code).map_or(Self::Unknown(code), Self::Code)
    }
}

impl From<pinvoke::Error> for PatternError {
    fn from(error: pinvoke::Error) -> Self {
        Self::Call(error)
    }
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => {
                let text = regerror(*code).map_err(|_| fmt::Error)?;
                write!(f, "{code:?}: {text}")
            }
            Self::Unknown(code) => write!(f, "code {code}, which the header does not have"),
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for PatternError {}

impl Match {
    /// Where in the text; `None` if this group has no part in it.
    fn range(self) -> Option<Range<usize>> {
        Some(usize::try_from(self.start).ok()?..usize::try_from(self.end).ok()?)
    }
}

pub(crate) fn tell(out: &mut Out<'_>) -> Outcome {
    let text = "the year 2001";
    for pattern in ["([a-z]+) ([0-9]+)", "(cat)|(year)", "cat$", "(unclosed", "[[:unknown:]]", r"(|)(\1\1)*"]
    {
        match pattern_find(pattern, libc::REG_EXTENDED, text) {
            Ok(Some(matches)) => {
                let parts = matches.map(|part| part.range().and_then(|range| text.get(range)).unwrap_or("-"));
                writeln!(out, "  {pattern}: {}", parts.join(", "))?;
            }
            Ok(None) => writeln!(out, "  {pattern}: nowhere")?,
            Err(error) => writeln!(out, "  {pattern}: {error}")?,
        }
    }
    Ok(())
}
