//! Handles that C is in the middle of while a closure runs: the wrapper refuses to take one.

use super::body::Body;
use crate::ast::{ErrorForm, Expr, HandleUse, Param};
use crate::handle;
use crate::paths::private;
use crate::plan::{Lane, Plan};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;

/// Before anything else is done: one load and test, while no such closure runs.
pub(super) fn before(plan: &Plan<'_>) -> TokenStream {
    refused(plan, taken(plan).map(|lane| lane.param))
}

/// When an operation has ended, which may be polled in such a closure: before functions of C's are asked how it went.
pub(super) fn behind(plan: &Plan<'_>) -> TokenStream {
    let (outcome, mut asked) = (&plan.outcome, Vec::new());
    asked.extend(plan.function.words.operation.result.as_ref().map(|word| &word.value));
    asked.extend(outcome.ok.iter().chain(&outcome.none).map(|word| &word.value));
    if let Some(ErrorForm::Constructor { args, .. }) = outcome.error.as_ref().map(|word| &word.value) {
        asked.extend(args);
    }
    let facts = plan.function.params.iter().chain(&plan.function.ret).map(|param| &param.facts);
    for facts in facts {
        asked.extend(facts.extent.as_ref().map(|extent| &extent.value.expr));
        asked.extend(facts.written.as_ref().map(|written| &written.value));
    }
    let asked: Vec<_> = asked.into_iter().flat_map(|expr| asked_of(plan, expr)).collect();
    refused(plan, asked.into_iter())
}

/// Whether C may be asked to cancel, where the handle says it. It is not while such a closure runs, and ends the operation
/// when it likes.
pub(super) fn may_cancel(plan: &Plan<'_>, cancel: &Expr) -> TokenStream {
    let is_busy = private("is_busy");
    let mut types: Vec<_> = asked_of(plan, cancel).map(|param| handle::erased(usage(param))).collect();
    types.dedup_by_key(|ty| ty.to_string());
    quote!(#(!#is_busy::<#types>() &&)*)
}

/// Leaves the wrapper for the first of these that is busy.
fn refused<'a>(plan: &Plan<'_>, params: impl Iterator<Item = &'a Param>) -> TokenStream {
    let (body, is_busy, busy) = (Body::new(plan), private("is_busy"), private("busy"));
    let (mut types, stay) = (Vec::new(), stay(plan));
    params
        .map(|param| {
            let ty = handle::erased(usage(param));
            let of = ty.to_string();
            if types.contains(&of) {
                return TokenStream::new();
            }
            types.push(of);
            let kind = quote!(#busy::<#ty>());
            let numbers: [&dyn ToTokens; 1] = [&kind];
            let refusal = body.refusal(&param.ident.unraw().to_string(), "of", None, &numbers);
            quote!(if #is_busy::<#ty>() { #stay #refusal })
        })
        .collect()
}

/// What was given away is gone: the object stays for ever, and this is no drop that would panic.
fn stay(plan: &Plan<'_>) -> TokenStream {
    let (body, stays) = (Body::new(plan), private("stays_if_busy"));
    let given = taken(plan).filter(|lane| {
        let facts = lane.facts();
        lane.is_kept() || facts.consume.is_some() && !facts.keeps()
    });
    given
        .filter(|lane| body.fallible() && !lane.param.handle.as_ref().is_some_and(|usage| usage.place))
        .map(|lane| {
            let (name, ty) = (lane.name(), handle::erased(usage(lane.param)));
            quote!(#stays::<#ty, _>(#name);)
        })
        .collect()
}

fn usage(param: &Param) -> &HandleUse {
    param.handle.as_ref().expect("a parameter that is a handle")
}

/// Whether it may refuse one.
pub(crate) fn may_refuse(plan: &Plan<'_>) -> bool {
    taken(plan).next().is_some()
}

/// The handles that go in.
fn taken<'a, 'b>(plan: &'b Plan<'a>) -> impl Iterator<Item = &'b Lane<'a>> {
    plan.lanes.iter().filter(|lane| {
        let facts = lane.facts();
        let comes_out = facts.input.is_none() && (facts.output.is_some() || facts.retval.is_some());
        lane.param.handle.as_ref().is_some_and(|usage| usage.busy && !(usage.place && comes_out))
    })
}

/// The handles by which a function of C's is asked in this expression.
fn asked_of<'a>(plan: &Plan<'a>, expr: &Expr) -> impl Iterator<Item = &'a Param> {
    let (function, mut named) = (plan.function, Vec::new());
    expr.walk(&mut |part| {
        if let Expr::Call(_, args) = part {
            args.iter().for_each(|arg| arg.walk(&mut |part| named.extend(index_of(plan, part))));
        }
    });
    let is_busy = |param: &&Param| param.handle.as_ref().is_some_and(|usage| usage.busy);
    named.into_iter().map(|index| &function.params[index]).filter(is_busy)
}

/// The argument that a part of an expression is.
fn index_of(plan: &Plan<'_>, part: &Expr) -> Option<usize> {
    match part {
        Expr::Name(name) | Expr::Deref(name) => plan.function.param(name),
        Expr::Receiver(_) => plan.function.receiver(),
        _ => None,
    }
}
