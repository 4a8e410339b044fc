//! What may count a buffer.

use super::{is_buffer, words};
use crate::ast::{Expr, Function, Param};
use crate::errors::Errors;
use syn::Ident;

pub(super) fn rules(errors: &mut Errors, function: &Function) {
    for (index, param) in function.params.iter().enumerate() {
        let Some(extent) = &param.facts.extent else { continue };
        match &extent.value.expr {
            Expr::Name(name) | Expr::Deref(name) => {
                if let Some(count) = function.param(name) {
                    counts(errors, function, index, count, name);
                }
            }
            expr => of_numbers(errors, function, expr),
        }
    }
    for min in function.params.iter().filter_map(|param| param.facts.min.as_ref()) {
        of_numbers(errors, function, &min.value);
    }
}

/// A bare name, or one behind a `*`.
fn counts(errors: &mut Errors, function: &Function, buffer: usize, count: usize, name: &Ident) {
    let (buffer_name, param) = (&function.params[buffer].ident, &function.params[count]);
    if buffer == count {
        errors.at(
            name.span(),
            format!("`{name}` cannot count itself: name the parameter that says its length"),
        );
    } else if is_counted_by(function, param, buffer) {
        // Said once, at the first of the two.
        if buffer < count {
            errors.at(
                name.span(),
                format!(
                    "`{buffer_name}` and `{name}` count each other: name a parameter that is only a number"
                ),
            );
        }
    } else if is_buffer(param) {
        errors.at(name.span(), format!("`{name}` is memory itself, not a count: name the parameter that says the length of `{buffer_name}`"));
    } else if param.pointer().is_some() {
        takes_no_words(errors, function, buffer, param, name);
    }
}

fn is_counted_by(function: &Function, param: &Param, other: usize) -> bool {
    let extent = param.facts.extent.as_ref().map(|word| &word.value.expr);
    matches!(extent, Some(Expr::Name(name) | Expr::Deref(name)) if function.param(name) == Some(other))
}

/// A count behind a pointer vanishes: it holds the capacity before the call, and what C says after it.
fn takes_no_words(errors: &mut Errors, function: &Function, buffer: usize, param: &Param, name: &Ident) {
    let reads = matches!(
        function.params[buffer].facts.extent.as_ref().map(|word| &word.value.expr),
        Some(Expr::Deref(_))
    );
    let Some((span, word)) =
        words(&param.facts).into_iter().find(|(_, word)| !matches!(*word, "variadic" | "field"))
    else {
        return;
    };
    if !reads {
        errors.at(
            name.span(),
            format!(
                "`{name}` is a pointer: for a count behind it write `*{name}`, with no words on `{name}`"
            ),
        );
    } else if matches!(word, "retval" | "rest" | "const") {
        errors.at(name.span(), format!("what `{name}` says is known only after the call: name a parameter that the wrapper fills before"));
    } else {
        errors.at(
            span,
            format!("`{name}` is a count: it vanishes and is filled from its buffer, so it takes no words"),
        );
    }
}

/// Lengths are computed of numbers.
fn of_numbers(errors: &mut Errors, function: &Function, expr: &Expr) {
    expr.walk(&mut |part| {
        let Expr::Name(name) = part else { return };
        let is_pointer = function.param(name).is_some_and(|index| function.params[index].pointer().is_some());
        if is_pointer {
            errors.at(
                name.span(),
                format!(
                    "`{name}` is a pointer, and a length is computed of numbers: name parameters by value"
                ),
            );
        }
    });
}
