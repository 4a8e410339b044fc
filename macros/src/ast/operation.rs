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

/// `request.aio_sigevent.sigev_notify`
#[derive(Debug, Clone)]
pub(crate) struct FieldOf {
    pub(crate) control: Ident,
    pub(crate) path: Vec<Ident>,
}

impl OperationWords {
    pub(crate) fn expressions(&self) -> impl Iterator<Item = &Expr> {
        [&self.pending, &self.result, &self.cancel].into_iter().flatten().map(|word| &word.value)
    }
}
