//! `const`, `variadic`.

use super::words;
use crate::ast::{Expr, Function, Param};
use crate::errors::Errors;

pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param) {
    constant_stands_alone(errors, param);
    constant_comes_before(errors, function, param);
}

fn constant_stands_alone(errors: &mut Errors, param: &Param) {
    let other =
        words(&param.facts).into_iter().find(|(_, word)| !matches!(*word, "const" | "variadic" | "field"));
    if let Some((span, _)) = other {
        let message = format!(
            "the caller never sees `{}`, which is constant, so there is no more to say of it; drop this",
            param.ident
        );
        errors.at(span, message);
    }
}

fn constant_comes_before(errors: &mut Errors, function: &Function, param: &Param) {
    let Some(word) = &param.facts.constant else { return };
    if let Some(span) = super::ret_in(&word.value) {
        errors.at(span, "a constant is passed before there is a `ret`");
    }
    word.value.walk(&mut |part| {
        if let Expr::Name(name) | Expr::Deref(name) = part {
            let other = function.param(name).and_then(|index| function.params[index].facts.constant.as_ref());
            if *name == param.ident {
                errors.at(name.span(), format!("`{name}` cannot be its own value"));
            } else if other.is_some_and(|other| !other.value.names().is_empty()) {
                errors.at(name.span(), format!("`{name}` is made of another argument itself; name that one"));
            }
        }
    });
}

pub(super) fn of_function(errors: &mut Errors, function: &Function) {
    let mut dots = function
        .params
        .iter()
        .enumerate()
        .filter_map(|(index, param)| Some((index, param.facts.variadic.as_ref()?)));
    let Some((first, word)) = dots.next() else { return };
    if first == 0 {
        errors.at(
            word.span,
            "C's `…` has a parameter before it: mark the first argument that stands behind it",
        );
    }
    for (_, word) in dots {
        errors.at(
            word.span,
            "C's `…` begins once: mark only the first argument behind it; drop this `variadic`",
        );
    }
}
