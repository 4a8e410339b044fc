//! What was written, with its spans: facts, and no decisions.

mod block;
mod callback;
mod expr;
mod facts;
mod function;
mod handle;
mod lifetimes;
mod operation;
mod outcome;
mod param;
mod state;

pub(crate) use block::{Block, BlockWords, Init, Lock, Statuses};
pub(crate) use callback::{
    CallbackFacts, CallbackForm, Destroy, Functions, FunctionsWords, Retain, Signature, Threads,
};
pub(crate) use expr::Expr;
pub(crate) use facts::{
    Consume, Direction, Empty, Encoding, Extent, Facts, Grow, Nullable, Own, Source, Unit,
};
pub(crate) use function::{Function, FunctionWords, Safety};
pub(crate) use handle::{Close, Foreign, HandleType, HandleUse, SlotFacts, TypeWords};
pub(crate) use operation::{Control, FieldOf, OperationWords};
pub(crate) use outcome::{ErrorForm, Outcome};
pub(crate) use param::{Param, Pointer, Shape, Spelling};
pub(crate) use state::{Getter, Lend, StateLayout};

use proc_macro2::Span;

/// A word that was written, and where.
#[derive(Clone, Debug)]
pub(crate) struct Word<T = ()> {
    pub(crate) span: Span,
    pub(crate) value: T,
}

impl<T> Word<T> {
    pub(crate) fn new(span: Span, value: T) -> Self {
        Self { span, value }
    }
}
