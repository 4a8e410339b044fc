//! What a call can end with, and what becomes of the value that C returns.

use super::mentions::rest_of;
use super::{Plan, Returned, Role};
use crate::ast::{Block, ErrorForm, Expr, Function, Outcome, Param, Shape, Word};
use crate::errors::Errors;
use crate::kind;
use proc_macro2::Span;
use syn::UnOp;

pub(super) fn returned(function: &Function, outcome: &Outcome, param: &Param) -> Returned {
    let facts = &param.facts;
    if let Some(source) = rest_of(function, param) {
        return Returned::Rest(source);
    }
    if facts.borrow.is_some() {
        return Returned::Borrowed;
    }
    if facts.own.is_some() {
        return Returned::Owned;
    }
    if facts.copy.is_some() || facts.free.is_some() {
        return Returned::Copied;
    }
    let kept = facts.value.is_some() || facts.surface.is_some() || facts.with.is_some();
    let spent =
        facts.ignore.is_some() || tells_length(function) || (is_tested(outcome) && tested_vanishes(param));
    if !kept && spent {
        return Returned::Vanishes;
    }
    match param.shape {
        Shape::Value(_) => Returned::Value,
        // A conversion of the user's own says all of it.
        Shape::Pointer(_) if facts.with.is_some() => Returned::Value,
        Shape::Pointer(_) => Returned::Passed,
    }
}

fn tells_length(function: &Function) -> bool {
    let says = |param: &Param| {
        let facts = &param.facts;
        facts.written.as_ref().is_some_and(|word| word.value.mentions_ret())
            || facts.extent.as_ref().is_some_and(|word| word.value.expr.mentions_ret())
    };
    function.params.iter().any(says)
}

fn is_tested(outcome: &Outcome) -> bool {
    outcome.ok.iter().chain(&outcome.none).any(|word| word.value.mentions_ret())
}

/// A tested integer vanishes. What is plainly something else stays, and so does a pointer that is described.
fn tested_vanishes(param: &Param) -> bool {
    match &param.shape {
        Shape::Value(ty) => param.handle.is_none() && !kind::is_float_or_bool(ty),
        Shape::Pointer(_) => false,
    }
}

/// What the function says, and for the rest what the block says.
pub(super) fn outcome(block: &Block, function: &Function) -> Outcome {
    let own = &function.words.outcome;
    let mut outcome = own.clone();
    if own.plain.is_none() {
        outcome.ok = outcome.ok.or_else(|| block.words.outcome.ok.clone());
    }
    outcome.error = outcome.error.or_else(|| block.words.outcome.error.clone());
    if let (Some(error), true) = (&own.error, null_is_the_failure(function)) {
        outcome.ok = Some(is_not_null(error.span));
    }
    outcome
}

fn is_not_null(span: Span) -> Word<Expr> {
    let is_null = Expr::IsNull(Box::new(Expr::Ret(span)));
    Word::new(span, Expr::Unary(UnOp::Not(syn::token::Not(span)), Box::new(is_null)))
}

/// A wrapper that returns the block's error anyway has it tell why a pointer is NULL, if that can be told without a
/// look at the pointer.
pub(super) fn null_fails_by_the_block(plan: &mut Plan<'_>) {
    let own = &plan.function.words.outcome;
    let Some(error) = plan.outcome.error.as_ref().filter(|_| own.error.is_none()) else { return };
    let says_why = match &error.value {
        ErrorForm::Errno(None) => true,
        ErrorForm::Errno(Some(number)) => is_of_errno(plan, number),
        ErrorForm::Constructor { args, .. } => args.iter().all(|arg| is_of_errno(plan, arg)),
        ErrorForm::From(_) => false,
    };
    let untested = plan.fallible && own.plain.is_none() && plan.outcome.ok.is_none();
    let fails =
        |ret: &Param| (ret.pointer().is_some() || ret.handle.is_some()) && ret.facts.nullable.is_none();
    if says_why && untested && plan.function.ret.as_ref().is_some_and(fails) {
        plan.outcome.ok = Some(is_not_null(error.span));
    }
}

/// Where the block has an error and the wrapper returns it for what cannot cross, a number of C's that nobody tests
/// would be a success, `Ok(-1)`, whatever C means by it.
pub(super) fn says_what_fails(errors: &mut Errors, plan: &Plan<'_>) {
    let (function, own) = (plan.function, &plan.function.words.outcome);
    let tested = plan.outcome.ok.is_some() || plan.outcome.none.is_some() || function.status().is_some();
    let inherits = plan.outcome.error.is_some() && own.error.is_none() && own.fallible.is_none();
    if tested || !inherits || !plan.fallible || own.plain.is_some() {
        return;
    }
    let Some(ret) = plan.ret.as_ref().filter(|ret| matches!(ret.role, Role::Ret(Returned::Value))) else {
        return;
    };
    let (facts, Shape::Value(ty)) = (ret.facts(), &ret.param.shape) else { return };
    let is_said = facts.value.is_some() || facts.surface.is_some() || facts.with.is_some();
    let test = if kind::is_bool(ty) { "ok = ret" } else { "ok = ret == 0" };
    if !is_said && (kind::is_bool(ty) || kind::is_primitive(ty)) && !kind::is_float(ty) {
        let name = &function.ident;
        errors.over(
            ty,
            format!("`{name}` returns `Result`, and nothing tells whether it failed: say when it succeeds, `{test}`, or `ret(value)` if each of these values is a success"),
        );
    }
}

fn is_of_errno(plan: &Plan<'_>, expr: &Expr) -> bool {
    !expr.mentions_ret() && expr.names().iter().all(|name| plan.is_errno(name))
}

/// A pointer is ok when it is not NULL, unless `nullable`: so is that of a function with an `error` of its own, whatever
/// the block says of numbers.
pub(crate) fn null_is_the_failure(function: &Function) -> bool {
    let own = &function.words.outcome;
    let says = own.error.is_some() && own.ok.is_none();
    let may_be_none = |ret: &Param| ret.pointer().is_some() || ret.handle.is_some();
    says && function.ret.as_ref().is_some_and(|ret| may_be_none(ret) && ret.facts.nullable.is_none())
}

pub(super) fn is_fallible(plan: &Plan<'_>) -> bool {
    let own = &plan.function.words.outcome;
    plan.outcome.ok.is_some()
        || own.error.is_some()
        || own.fallible.is_some()
        || plan.lanes.iter().chain(&plan.ret).any(|lane| lane.kind.may_fail(lane))
}
