//! What a call can end with, as it was written.

use crate::ast::{Expr, Word};
use proc_macro2::Span;
use syn::{Path, Type};

/// What a call can end with.
#[derive(Debug, Default, Clone)]
pub(crate) struct Outcome {
    pub(crate) ok: Option<Word<Expr>>,
    pub(crate) none: Option<Word<Expr>>,
    pub(crate) error: Option<Word<ErrorForm>>,
    pub(crate) plain: Option<Word>,
    /// What C returns here, if the block's `ok` and `error` speak of other types elsewhere.
    pub(crate) odd: Option<Span>,
    pub(crate) fallible: Option<Word>,
}

/// The forms of `error = …`.
#[derive(Debug, Clone)]
pub(crate) enum ErrorForm {
    /// `TYPE`: built by `From` of what C returned.
    From(Type),
    /// `PATH(args)`: the type that the path belongs to, the path, what it is called with.
    Constructor { ty: Path, path: Path, args: Vec<Expr> },
    /// `errno`, or `errno(EXPR)` where C returns the number itself.
    Errno(Option<Expr>),
}
