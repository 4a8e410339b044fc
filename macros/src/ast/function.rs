//! A function, and the words on it.

use crate::ast::{Foreign, Grow, HandleUse, Lock, OperationWords, Outcome, Param, Word};
use proc_macro2::Span;
use syn::{Attribute, Ident, LitStr, Type, Visibility};

#[derive(Debug)]
pub(crate) struct Function {
    /// Attributes for the wrapper: `#[must_use]`, `#[deprecated]`, lints.
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) cfgs: Vec<Attribute>,
    pub(crate) link_name: Option<LitStr>,
    pub(crate) vis: Visibility,
    pub(crate) safety: Safety,
    /// Of `async`.
    pub(crate) asynchronous: Option<Span>,
    pub(crate) ident: Ident,
    pub(crate) params: Vec<Param>,
    /// The return value is one more parameter, that only comes out; `None` for `()`.
    pub(crate) ret: Option<Param>,
    /// What C itself returns, if the result of the operation is another value.
    pub(crate) answer: Option<Answer>,
    pub(crate) words: FunctionWords,
}

/// What C returns at once, where the result comes later: nothing, or a value of this type.
pub(crate) type Answer = Option<Type>;

#[derive(Debug, Default)]
pub(crate) struct FunctionWords {
    /// Whether any `#[marshal]` stands on the function.
    pub(crate) any: bool,
    pub(crate) outcome: Outcome,
    pub(crate) weak: Option<Word>,
    pub(crate) lock: Option<Word<Lock>>,
    /// The name, if it is not the function's.
    pub(crate) method: Option<Word<Option<Ident>>>,
    pub(crate) operation: OperationWords,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Safety {
    /// Spelled `safe fn`.
    Safe,
    /// Spelled `unsafe fn`: what is not described passes through.
    Unsafe,
    /// Spelled `fn`.
    Unsaid,
}

impl Function {
    /// Whether the call may be made again after it succeeded: a buffer was too small.
    pub(crate) fn repeats(&self) -> bool {
        let grows =
            |param: &Param| matches!(&param.facts.grow, Some(word) if !matches!(word.value, Grow::When(_)));
        self.params.iter().any(grows)
    }

    /// What C returns, if the block alone says when that is a success.
    pub(crate) fn inherited_status(&self) -> Option<&Param> {
        let own = &self.words.outcome;
        let says = own.plain.is_some() || own.ok.is_some() || own.error.is_some();
        self.ret.as_ref().filter(|_| !says)
    }

    pub(crate) fn param(&self, name: &Ident) -> Option<usize> {
        self.params.iter().position(|param| param.ident == *name)
    }

    /// The first handle of a block that is passed: what `self` means, and what a method is a method of.
    pub(crate) fn receiver(&self) -> Option<usize> {
        let is_passed = |param: &Param| {
            let is_of_block = |handle: &HandleUse| !matches!(handle.foreign, Some(Foreign::Std(_)));
            let handle = param.handle.as_ref();
            handle
                .is_some_and(|handle| !handle.place && is_of_block(handle) && param.facts.nullable.is_none())
        };
        self.params.iter().position(is_passed)
    }

    /// The callback that ends the operation.
    pub(crate) fn completion(&self) -> Option<&Param> {
        self.params.iter().find(|param| param.completes())
    }

    /// The parameter in which C reports how the call went.
    pub(crate) fn status(&self) -> Option<usize> {
        self.params.iter().position(|param| param.facts.status.is_some())
    }

    /// The same, if a name in an expression means it: `status`, unless that is another parameter.
    pub(crate) fn status_named(&self, name: &Ident) -> Option<usize> {
        let status = self.status().filter(|_| name == "status")?;
        self.param(name).is_none_or(|named| named == status).then_some(status)
    }
}
