//! `written`, `filled`: what C says of its own writing.

use super::{comes_out, extent, span, words};
use crate::ast::{Expr, Function, Param, Spelling, Word};
use crate::errors::Errors;

pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param) {
    if let Some(word) = &param.facts.written {
        // Where there is no `ret`, that is said of the outcome.
        let numbers = function.ret.is_none() || extent::ret_is_a_number(errors, function, &word.value);
        if numbers && there_is_room(errors, param, word) && extent::is_length(errors, &word.value) {
            c_can_say(errors, function, param, word);
        }
    }
    filled_is_returned(errors, param);
}

fn there_is_room(errors: &mut Errors, param: &Param, word: &Word<Expr>) -> bool {
    let facts = &param.facts;
    let mutable = param.pointer().is_some_and(|pointer| pointer.mutable);
    let message = if !mutable && (facts.output.is_some() || facts.retval.is_some()) {
        // Said at the direction.
        return false;
    } else if !comes_out(param) {
        "C writes nothing here, so drop `written`, or say `out`; how much C took is returned by `ret(value)`"
    } else if facts.extent.is_none() {
        "say how much room there is too: `len = …`; one value is always written whole"
    } else {
        return true;
    };
    errors.at(word.span, message);
    false
}

/// Something in it must be what C can change.
fn c_can_say(errors: &mut Errors, function: &Function, param: &Param, word: &Word<Expr>) {
    let expr = &word.value;
    // What C puts in the place of what went in is as long as its contract says, of whatever went in.
    let replaces = super::points_at_pointer(param) && param.facts.free.is_some();
    let brought = expr.names().iter().any(|name| super::name::completes_with(function, name));
    if !replaces
        && !brought
        && !expr.mentions(|part| matches!(part, Expr::Ret(_) | Expr::Deref(_) | Expr::Call(..)))
    {
        let message = match expr {
            Expr::Name(name) if is_pointer(function, name) => format!("`{name}` is a pointer: write `*{name}`"),
            _ => "C cannot change this, so it says nothing of what was written: write `ret`, or `*name` of a count behind a `*mut`".into(),
        };
        return errors.at(span(expr), message);
    }
    for name in super::pointees(expr) {
        let Some(param) = function.param(name).map(|index| &function.params[index]) else { continue };
        match param.pointer() {
            None => errors.at(name.span(), format!("`{name}` is passed by value, so C cannot say anything in it: declare `*mut` if the header does")),
            Some(pointer) if !pointer.mutable => {
                errors.at(name.span(), format!("C cannot write through `{name}`, which is `*const`: name a count behind a `*mut`"));
            }
            Some(_) => is_only_a_count(errors, function, param, name, "how much was written"),
        }
    }
}

fn is_pointer(function: &Function, name: &syn::Ident) -> bool {
    function.param(name).is_some_and(|index| function.params[index].pointer().is_some())
}

/// A position vanishes, so words would be lost; what `len = *name` says has its own rule.
pub(super) fn is_only_a_count(
    errors: &mut Errors,
    function: &Function,
    param: &Param,
    name: &syn::Ident,
    says: &str,
) {
    if super::is_buffer(param) {
        errors.at(
            name.span(),
            format!(
                "`{name}` is memory itself, not a count: name the parameter in which C says how much it wrote"
            ),
        );
    } else if param.pointer().is_some_and(|pointer| pointer.spelling == Spelling::One)
        && !is_capacity(function, name)
    {
        errors
            .over(&param.ty, format!("`{name}` only says {says}: the caller never sees it, so write `*mut`"));
    } else if let Some((span, _)) =
        words(&param.facts).into_iter().find(|(_, word)| !matches!(*word, "variadic" | "field"))
    {
        if !is_capacity(function, name) {
            errors.at(span, format!("`{name}` only says {says}: it vanishes, so it takes no words"));
        }
    }
}

/// Whether it counts a buffer before the call, too.
fn is_capacity(function: &Function, name: &syn::Ident) -> bool {
    let is_it = |expr: &Expr| matches!(expr, Expr::Deref(count) if count == name);
    let mut extents = function.params.iter().filter_map(|param| param.facts.extent.as_ref());
    extents.any(|word| is_it(&word.value.expr))
}

fn filled_is_returned(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    let Some(word) = &facts.filled else { return };
    if facts.retval.is_none() {
        errors.at(
            word.span,
            "`filled` promises that C writes all of what the wrapper returns: add `retval`, or drop it",
        );
    } else if facts.input.is_some() {
        errors.at(word.span, "what goes `in` is filled by the caller; drop `filled`");
    } else if facts.written.is_some() {
        errors.at(word.span, "`filled` promises that C writes all, and `written` says how much; keep one");
    }
}
