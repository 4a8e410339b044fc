//! Calls with handles: what comes out of them, what they take, what is read after them.

use super::{comes_out, type_of};
use crate::ast::{Block, ErrorForm, Expr, Function, Word};
use crate::check::{method, name, outcome, source};
use crate::errors::Errors;

pub(in crate::check) fn of_function(errors: &mut Errors, block: &Block, function: &Function) {
    let results = || function.params.iter().filter(|param| comes_out(param)).chain(&function.ret);
    method::rules(errors, block, function, results().any(|param| param.handle.is_some()));
    consumes_on_success(errors, block, function);
    is_read_under_a_lock(errors, block, function);
    for param in results() {
        if let Some(usage) = &param.handle {
            source::outlives(errors, block, function, usage);
        }
    }
    source::of_function(errors, block, function);
    counted_is_never_alone(errors, block, function);
    let own = &function.words.outcome;
    let mut exprs = name::of_outcome(own);
    exprs.extend(name::lengths(function));
    for expr in exprs {
        there_is_a_receiver(errors, function, expr);
    }
}

fn consumes_on_success(errors: &mut Errors, block: &Block, function: &Function) {
    let mut keeping = function.params.iter().filter(|param| param.facts.keeps());
    let Some(word) = keeping.next().and_then(|param| param.facts.consume.as_ref()) else { return };
    if outcome::ok(block, function).is_none() {
        errors.at(word.span, "nothing tells whether the call succeeds: add `ok = …`, or write `consume` if the handle is gone in any case");
    }
    if let Some(second) = keeping.next().and_then(|param| param.facts.consume.as_ref()) {
        errors.at(second.span, "one handle of a call is given back by its error: write `consume` here");
    }
}

/// On a handle that several threads use, somebody else's call would come between this one and what is read after it.
fn is_read_under_a_lock(errors: &mut Errors, block: &Block, function: &Function) {
    if !block.is_unlocked(function) {
        return;
    }
    let reads = |word: &Word<ErrorForm>| {
        name::arguments(&word.value).iter().any(|arg| match arg {
            Expr::Receiver(_) => true,
            Expr::Name(name) => {
                function.param(name).is_some_and(|index| function.params[index].is_used_by_others())
            }
            _ => false,
        })
    };
    let how = "another thread may use the handle: add `lock = (enter(self), leave(self))`, or the path of a `static` `Mutex<()>`";
    if let Some(copy) =
        function.ret.iter().chain(&function.params).find_map(|param| param.facts.copy.as_ref())
    {
        errors.at(
            copy.span,
            format!("before this is copied, {how}; `lock = none` if what is copied never changes"),
        );
    }
    let error = function.words.outcome.error.as_ref().or(block.words.outcome.error.as_ref());
    if let Some(error) = error.filter(|error| reads(error)) {
        errors.at(
            error.span,
            format!("before the error is made of it, {how}; `lock = none` if it tells each thread its own"),
        );
    }
}

fn there_is_a_receiver(errors: &mut Errors, function: &Function, expr: &Expr) {
    expr.walk(&mut |part| {
        if let (Expr::Receiver(span), None) = (part, function.receiver()) {
            errors.at(*span, format!("`self` is the first handle, and `{}` takes none", function.ident));
        }
    });
}

fn counted_is_never_alone(errors: &mut Errors, block: &Block, function: &Function) {
    for param in &function.params {
        let Some(usage) = param.handle.as_ref().filter(|usage| usage.exclusive) else { continue };
        if type_of(block, usage).is_some_and(|handle| handle.words.clone.is_some()) {
            let ty = &usage.ident;
            errors.over(
                &param.ty,
                format!(
                    "a `{ty}` is counted, so somebody else may have it, too: write `&{ty}`, or `*mut {ty}`"
                ),
            );
        }
    }
}
