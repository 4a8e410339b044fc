//! What is written of asynchronous functions.

use super::{Expr, Word};
use syn::Ident;

/// How a function answers, and how its operation ends.
#[derive(Debug, Default)]
pub(crate) struct OperationWords {
    /// The call itself runs on another thread.
    pub(crate) blocking: Option<Word>,
    /// Whether the callback is still to come, seen by what C returns.
    pub(crate) pending: Option<Word<Expr>>,
    /// What takes the place of `ret` once the operation has ended.
    pub(crate) result: Option<Word<Expr>>,
    /// Asks C to end early.
    pub(crate) cancel: Option<Word<Expr>>,
    /// No callback follows where that succeeds.
    pub(crate) silent: Option<Word>,
}

/// Who gets the address of a control block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Control {
    /// C's function, or a field of another block.
    Passed,
    /// Only the functions that expressions call.
    Aside,
}

/// `request.aio_sigevent.sigev_notify`, which has a parameter's value; or `&request.ar_result`, which is one's address.
#[derive(Debug, Clone)]
pub(crate) struct FieldOf {
    pub(crate) address: bool,
    pub(crate) control: Ident,
    pub(crate) path: Vec<Ident>,
}

impl OperationWords {
    pub(crate) fn expressions(&self) -> impl Iterator<Item = &Expr> {
        [&self.pending, &self.result, &self.cancel].into_iter().flatten().map(|word| &word.value)
    }
}
