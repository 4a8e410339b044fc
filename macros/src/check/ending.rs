//! What is known of an operation when: before its end, at once, and when it has just come.

use super::name::completes_with;
use crate::ast::{Expr, Function, Param};
use crate::errors::Errors;
use crate::kind::types;
use syn::Ident;

pub(super) fn rules(errors: &mut Errors, function: &Function) {
    is_measured_before(errors, function);
    is_tested_at_once(errors, function);
    returns_at_once(errors, function);
    cancels_what_is_there(errors, function);
}

/// How much goes in is not told by what a callback brings.
fn is_measured_before(errors: &mut Errors, function: &Function) {
    let lengths = function.params.iter().flat_map(|param| {
        let facts = &param.facts;
        let behind = param.pointer().is_some_and(|pointer| types::is_pointer(&pointer.pointee));
        let comes_out = behind && facts.input.is_none();
        let extent = facts.extent.as_ref().filter(|_| !comes_out).map(|word| &word.value.expr);
        extent.into_iter().chain(facts.min.as_ref().map(|word| &word.value))
    });
    for expr in lengths {
        for name in expr.names().into_iter().filter(|name| completes_with(function, name)) {
            errors.at(name.span(), format!("`{name}` comes with the callback, and this is asked before: name a parameter of `{}`; how much C wrote is `written = {name}`", function.ident));
        }
    }
}

/// Where no callback follows, it has brought nothing that tells of a failure.
fn is_tested_at_once(errors: &mut Errors, function: &Function) {
    let (Some(_), Some(ok)) = (&function.words.operation.pending, &function.words.outcome.ok) else { return };
    let status = |name: &Ident| function.status_named(name).is_some();
    let names = ok.value.names();
    if ok.value.mentions_ret() || names.iter().any(|name| status(name)) {
        return;
    }
    if let Some(name) = names.into_iter().find(|name| completes_with(function, name)) {
        errors.at(name.span(), format!("where no callback follows, nobody brings `{name}`, and C's failure would count as success: write `result = {name}`, and test `ret`"));
    }
}

/// There, what C returned takes the place of `result`.
fn returns_at_once(errors: &mut Errors, function: &Function) {
    if let (Some(pending), Some(None)) = (&function.words.operation.pending, &function.answer) {
        errors.at(pending.span, "C returns nothing, so nothing takes the place of `result` where no callback follows: drop `pending`, if one always does");
    }
}

/// C is asked at any time, also when it has just called back: what it is told must be there then.
fn cancels_what_is_there(errors: &mut Errors, function: &Function) {
    let Some(cancel) = &function.words.operation.cancel else { return };
    let returned = match &function.answer {
        Some(own) => own.as_ref().is_some_and(types::is_pointer),
        None => function.ret.as_ref().is_some_and(|ret| ret.handle.is_none() && types::is_pointer(&ret.ty)),
    };
    let left = |name: &Ident| function.param(name).is_some_and(|index| left_there(&function.params[index]));
    cancel.value.walk(&mut |part| {
        let gone = match part {
            Expr::Ret(span) if returned => Some(*span),
            Expr::Deref(name) if left(name) => Some(name.span()),
            _ => None,
        };
        if let Some(span) = gone {
            errors.at(span, "C may be asked to cancel when it has just called back, and this may be freed by then: declare it as a handle, `type T;` with `free`, that the operation owns (`own`), or cancel by what says which operation it is");
        }
    });
}

/// Whether C leaves a pointer there that nobody owns.
fn left_there(param: &Param) -> bool {
    let pointee = param.pointer().map(|pointer| &pointer.pointee);
    let owned = param.handle.is_some() || param.facts.own.is_some() || param.facts.free.is_some();
    pointee.is_some_and(types::is_pointer) && !owned && param.facts.input.is_none()
}
