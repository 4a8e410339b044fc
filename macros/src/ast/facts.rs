//! The facts of one parameter: all that may be said of it, and what such a word can be.

use crate::ast::{CallbackFacts, Control, Expr, FieldOf, Lend, Word};
use crate::ownership::Call;
use syn::{Ident, LitStr, Path, Type};

/// What the words on a parameter or on the return value say.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// Whether a `#[marshal]` stands here.
    pub(crate) any: bool,
    pub(crate) input: Option<Word>,
    pub(crate) output: Option<Word>,
    pub(crate) retval: Option<Word>,
    pub(crate) filled: Option<Word>,
    pub(crate) extent: Option<Word<Extent>>,
    pub(crate) min: Option<Word<Expr>>,
    pub(crate) written: Option<Word<Expr>>,
    pub(crate) rest: Option<Word<Ident>>,
    pub(crate) text: Option<Word<Encoding>>,
    /// Of `encoding = "…"`.
    pub(crate) label: Option<LitStr>,
    pub(crate) lossy: Option<Word>,
    pub(crate) surface: Option<Word<Type>>,
    pub(crate) with: Option<Word<Path>>,
    pub(crate) own: Option<Word<Own>>,
    pub(crate) free: Option<Word<Call>>,
    pub(crate) alloc: Option<Word<Call>>,
    pub(crate) grow: Option<Word<Grow>>,
    pub(crate) cursor: Option<Word>,
    pub(crate) nullable: Option<Word<Nullable>>,
    pub(crate) empty: Option<Word<Empty>>,
    pub(crate) constant: Option<Word<Expr>>,
    pub(crate) variadic: Option<Word>,
    pub(crate) readonly: Option<Word>,
    pub(crate) pin: Option<Word>,
    pub(crate) borrow: Option<Word<Source>>,
    pub(crate) stable: Option<Word>,
    pub(crate) consume: Option<Word<Consume>>,
    pub(crate) copy: Option<Word>,
    pub(crate) value: Option<Word>,
    pub(crate) ignore: Option<Word>,
    /// Slices that travel in the fields of a state.
    pub(crate) lends: Vec<Word<Lend>>,
    /// In a box: nearly no parameter has any.
    pub(crate) callback: Box<CallbackFacts>,
    pub(crate) status: Option<Word>,
    /// A block of memory that C works with until it is done.
    pub(crate) control: Option<Word<Control>>,
    /// It travels in a field of a control block, and is no argument of C's.
    pub(crate) field: Option<Word<FieldOf>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    In,
    Out,
    InOut,
}

/// `len = …` or `bytes = …`.
#[derive(Debug, Clone)]
pub(crate) struct Extent {
    pub(crate) unit: Unit,
    pub(crate) expr: Expr,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Elements,
    Bytes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    CStr,
    Utf8,
    Utf16,
    Utf32,
    Wide,
    Bstr,
    Path,
    /// The one that the label names.
    CodePage,
}

/// What Rust frees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Own {
    /// What C hands over when it succeeds.
    Success,
    /// Also what it hands over when it fails.
    Always,
}

/// How C tells that a buffer was too small.
#[derive(Debug, Clone)]
pub(crate) enum Grow {
    /// Asked with NULL first, it says how much it needs.
    Ask,
    /// A full buffer may mean that there is more.
    Full,
    /// Under this condition there was too little room.
    When(Expr),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nullable {
    /// `None` is NULL with count 0.
    Agreeing,
    /// `None` is NULL with any count.
    Any,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Empty {
    Null,
    Zero,
}

/// Whose memory a result is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// It never changes.
    Static,
    /// It lives as long as this argument.
    Param(Ident),
}

/// What becomes of a handle that is given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Consume {
    Always,
    /// Only if the call succeeds.
    Success,
}

impl Facts {
    /// Whether a failed call leaves the handle to the caller.
    pub(crate) fn keeps(&self) -> bool {
        self.consume.as_ref().is_some_and(|consume| consume.value == Consume::Success)
    }
}
