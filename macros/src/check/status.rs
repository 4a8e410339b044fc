//! `status`, on a parameter and on the block.

use super::{name, words};
use crate::ast::{Block, Expr, Function, Grow, Outcome, Param};
use crate::errors::Errors;
use syn::spanned::Spanned;

/// What may stand beside it: whose memory it is, how it is converted, that it joins the result.
const BESIDE: &[&str] =
    &["status", "retval", "free", "copy", "text", "lossy", "as", "with", "nullable", "variadic"];

pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param) {
    let Some(status) = &param.facts.status else { return };
    let Some(pointer) = param.pointer().filter(|pointer| pointer.mutable) else {
        return errors.over(&param.ty, "C reports its status behind a pointer: declare `*mut T`");
    };
    if super::is_named(&pointer.pointee, &["c_void"]) {
        return errors.over(&pointer.pointee, "a status is a value: declare what C writes there");
    }
    if function.status().is_some_and(|first| !std::ptr::eq(&function.params[first], param)) {
        errors.at(status.span, "a call has one status; drop this one, or say `out, retval` of it");
    }
    if let Some((span, word)) = words(&param.facts).into_iter().find(|(_, word)| !BESIDE.contains(word)) {
        let message = format!(
            "a status is the wrapper's own place, zeroed before the call: drop `{word}`, or `status`"
        );
        return errors.at(span, message);
    }
    converts_what_it_can(errors, function, param);
}

fn converts_what_it_can(errors: &mut Errors, function: &Function, param: &Param) {
    let facts = &param.facts;
    super::surface::rules(errors, param);
    super::ownership::with_stands_alone(errors, param);
    super::ownership::rules(errors, function, param);
    if let (Some(nullable), false) = (&facts.nullable, super::points_at_pointer(param)) {
        errors.at(
            nullable.span,
            "the wrapper makes the place for a status, so it is never NULL; drop `nullable`",
        );
    } else if let (Some(text), false) = (&facts.text, super::points_at_pointer(param)) {
        errors.at(text.span, "a status that is text is behind a pointer to a pointer: declare `*mut *mut T`");
    }
}

/// Somebody looks at it.
pub(super) fn of_function(errors: &mut Errors, block: &Block, function: &Function) {
    let Some(status) = function.status().map(|index| &function.params[index]) else { return };
    if status.facts.retval.is_some() {
        return;
    }
    let named = |name: &syn::Ident| function.status_named(name).is_some() || *name == status.ident;
    let reads = |expr: &Expr| expr.names().into_iter().any(named);
    let own = &function.words.outcome;
    let common = Outcome { ok: super::outcome::ok(block, function).cloned(), ..Outcome::default() };
    let error = own.error.as_ref().or(block.words.outcome.error.as_ref());
    let args = error.into_iter().flat_map(|word| name::arguments(&word.value));
    let grows = function.params.iter().filter_map(|param| match &param.facts.grow.as_ref()?.value {
        Grow::When(condition) => Some(condition),
        Grow::Ask | Grow::Full => None,
    });
    if !name::of_outcome(own).into_iter().chain(name::of_outcome(&common)).chain(args).chain(grows).any(reads)
    {
        errors.at(
            status.facts.status.as_ref().map_or(status.ident.span(), |word| word.span.span()),
            "nobody reads this status: say when the call succeeded, `ok = status == 0`, or return it, `status, retval`",
        );
    }
}
