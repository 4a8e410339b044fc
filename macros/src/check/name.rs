//! What the names in expressions mean.

use crate::ast::{ErrorForm, Expr, Function, Outcome};
use crate::errors::Errors;
use crate::plan::Completion;
use syn::Ident;
use syn::ext::IdentExt;

pub(super) fn rules(errors: &mut Errors, function: &Function) {
    ret_is_what_c_returns(errors, function);
    names_differ(errors, function);
    for expr in lengths(function) {
        names_exist(errors, function, expr, false);
    }
    for expr in of_outcome(&function.words.outcome) {
        names_exist(errors, function, expr, true);
    }
    let words = &function.words.operation;
    for word in words.pending.iter().chain(&words.result) {
        names_exist(errors, function, &word.value, true);
    }
    for source in function.params.iter().chain(&function.ret).filter_map(|param| param.facts.rest.as_ref()) {
        if function.param(&source.value).is_none() {
            unknown(errors, function, &source.value, "");
        }
    }
}

/// The lengths that a function says; constants are Rust's own.
pub(super) fn lengths(function: &Function) -> Vec<&Expr> {
    let mut all = Vec::new();
    for facts in function.params.iter().chain(&function.ret).map(|param| &param.facts) {
        all.extend(facts.extent.iter().map(|word| &word.value.expr));
        all.extend(facts.min.iter().chain(&facts.written).map(|word| &word.value));
    }
    all
}

pub(super) fn of_outcome(outcome: &Outcome) -> Vec<&Expr> {
    let tests = outcome.ok.iter().chain(&outcome.none).map(|word| &word.value);
    tests.chain(outcome.error.iter().flat_map(|word| arguments(&word.value))).collect()
}

pub(super) fn arguments(error: &ErrorForm) -> &[Expr] {
    match error {
        ErrorForm::Constructor { args, .. } => args,
        ErrorForm::Errno(Some(number)) => std::slice::from_ref(number),
        ErrorForm::Errno(None) | ErrorForm::From(_) => &[],
    }
}

/// Expressions find a parameter by its name, whichever macro wrote it.
fn names_differ(errors: &mut Errors, function: &Function) {
    for (index, param) in function.params.iter().enumerate() {
        if function.params[..index].iter().any(|earlier| earlier.ident == param.ident) {
            errors.at(
                param.ident.span(),
                format!("there is a parameter `{}` already; rename one", param.ident),
            );
        }
    }
}

fn ret_is_what_c_returns(errors: &mut Errors, function: &Function) {
    let Some(param) = function.params.iter().find(|param| param.ident == "ret") else { return };
    let mut expressions = lengths(function).into_iter().chain(of_outcome(&function.words.outcome));
    if expressions.any(Expr::mentions_ret) {
        errors.at(param.ident.span(), "`ret` in an expression is what C returns; rename this parameter");
    }
}

/// A name is a parameter, or begins in upper case and is a constant; `errno` is known after the call.
pub(super) fn names_exist(errors: &mut Errors, function: &Function, expr: &Expr, after: bool) {
    expr.walk(&mut |part| match part {
        Expr::Name(name) if may_be_constant(name) || function.param(name).is_some() => {}
        Expr::Name(name) if completes_with(function, name) => {}
        Expr::Name(name) if after && is_errno(name) => {}
        Expr::Name(name) if is_errno(name) => {
            errors.at(
                name.span(),
                "errno says why a call failed: it stands in `ok`, `none` and `error`, not in a length",
            );
        }
        Expr::Name(name) if after && function.status_named(name).is_some() => {}
        Expr::Name(name) if name == "status" && function.completion().is_none() => {
            errors.at(name.span(), NO_STATUS);
        }
        Expr::Deref(name) if name == "status" && function.param(name).is_none() => {
            errors.at(name.span(), "`status` is what C left there already: drop the `*`");
        }
        Expr::Name(name) => unknown(errors, function, name, "; for a constant of that name write `self::"),
        Expr::Deref(name) if function.param(name).is_none() => unknown(errors, function, name, ""),
        _ => {}
    });
}

/// Whether the callback that ends an operation brings a value of this name.
pub(super) fn completes_with(function: &Function, name: &Ident) -> bool {
    Completion::of(function).is_some_and(|completion| completion.value(name).is_some())
}

/// Only a call tells how it went.
const NO_STATUS: &str = "there is no `status` here: mark the parameter in which C reports it, `#[marshal(status)]`, and name it in `ok`, `none`, `error` or `grow`";

/// Unless a parameter is named so.
pub(super) fn is_errno(name: &Ident) -> bool {
    name == "errno"
}

pub(super) fn may_be_constant(name: &Ident) -> bool {
    name.unraw().to_string().starts_with(char::is_uppercase)
}

fn unknown(errors: &mut Errors, function: &Function, name: &Ident, constant: &str) {
    let completion = Completion::of(function);
    let brought = completion.iter().flat_map(Completion::values);
    let near =
        function.params.iter().chain(brought).map(|param| &param.ident).find(|param| is_near(name, param));
    let of = &function.ident;
    let has_no = match completion {
        Some(_) => format!("neither `{of}` nor its callback has a parameter `{name}`"),
        None => format!("`{of}` has no parameter `{name}`"),
    };
    let message = match near {
        Some(near) => format!("no parameter `{name}`; did you mean `{near}`?"),
        None if constant.is_empty() => {
            format!("{has_no}; write the name of one")
        }
        None => format!("{has_no}{constant}{name}`"),
    };
    errors.at(name.span(), message);
}

/// Whether one was typed for the other: case and underscores apart, they differ in one letter or in two swapped.
fn is_near(left: &Ident, right: &Ident) -> bool {
    let plain = |ident: &Ident| ident.unraw().to_string().to_lowercase().replace('_', "").into_bytes();
    let (left, right) = (plain(left), plain(right));
    let start = left.iter().zip(&right).take_while(|(a, b)| a == b).count();
    let (left, right) = (&left[start..], &right[start..]);
    let end = left.iter().rev().zip(right.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&left[..left.len() - end], &right[..right.len() - end]) {
        ([], [] | [_]) | ([_], []) => true,
        // Single letters all differ in one letter.
        ([_], [_]) => start + end > 0,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}
