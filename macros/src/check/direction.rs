//! `in`, `out`, `retval`, `readonly`, `nullable`, against what the C type allows.

use super::words;
use crate::ast::{Expr, Nullable, Param, Spelling};
use crate::errors::Errors;

/// The words that describe what is behind a pointer.
const OF_POINTERS: &[&str] = &[
    "in", "out", "filled", "len", "min", "written", "rest", "text", "lossy", "nullable", "empty", "readonly",
    "own", "free", "alloc", "copy", "grow", "cursor", "#[pin]",
];

pub(super) const IGNORED_INPUT: &str =
    "what goes in cannot be ignored: write `const = …` for what the caller need not pass";

pub(super) fn by_value(errors: &mut Errors, param: &Param) {
    if let Some(ignore) = &param.facts.ignore {
        return errors.at(ignore.span, IGNORED_INPUT);
    }
    let words = words(&param.facts);
    if words.iter().any(|(_, word)| *word == "retval") {
        return;
    }
    if let Some((span, _)) = words.into_iter().find(|(_, word)| OF_POINTERS.contains(word)) {
        let name = &param.ident;
        let message = format!(
            "`{name}` crosses by value, and this describes a pointer: drop it; if the type is an alias of one, write `*const T` or `*mut T`"
        );
        errors.at(span, message);
    }
}

pub(super) fn rules(errors: &mut Errors, param: &Param) {
    if c_can_write_what_comes_out(errors, param) {
        in_fits_the_spelling(errors, param);
        readonly_says_something(errors, param);
    }
    nullable_fits(errors, param);
    a_cursor_stays(errors, param);
}

fn a_cursor_stays(errors: &mut Errors, param: &Param) {
    if let (Some(_), Some(retval)) = (&param.facts.cursor, &param.facts.retval) {
        errors.at(
            retval.span,
            "where C stopped is said in the argument itself: drop `retval`, and write `in` or `out`",
        );
    }
}

/// Says whether it is so.
fn c_can_write_what_comes_out(errors: &mut Errors, param: &Param) -> bool {
    let facts = &param.facts;
    let Some(pointer) = param.pointer().filter(|pointer| !pointer.mutable) else { return true };
    let Some(word) = facts.output.as_ref().or(facts.retval.as_ref()) else { return true };
    let (declared, wanted) = match &pointer.spelling {
        Spelling::Raw => ("*const T", "*mut T"),
        Spelling::Slice => ("&[T]", "&mut [T]"),
        Spelling::Array(_) => ("&[T; N]", "&mut [T; N]"),
        Spelling::One | Spelling::CStr(_) | Spelling::Str(_) => ("&T", "&mut T"),
    };
    errors.at(
        word.span,
        format!(
            "C writes nothing through `{declared}`: declare `{wanted}` if its header does, or write `in`"
        ),
    );
    false
}

fn in_fits_the_spelling(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    let only_in = facts.input.as_ref().filter(|_| facts.output.is_none() && facts.retval.is_none());
    let (Some(word), Some(pointer)) = (only_in, param.pointer()) else { return };
    let lent = matches!(pointer.spelling, Spelling::One | Spelling::Slice | Spelling::Array(_));
    if lent && pointer.mutable {
        errors.at(
            word.span,
            "`&mut` is lent for C to write: write `&`, or `*mut T` if C declares that and only reads",
        );
    }
}

fn readonly_says_something(errors: &mut Errors, param: &Param) {
    let Some(word) = &param.facts.readonly else { return };
    if param.pointer().is_some_and(|pointer| !pointer.mutable) {
        errors.at(word.span, "C reads only what is not `mut` anyway; drop `readonly`");
    } else if param.facts.output.is_some() || param.facts.retval.is_some() {
        errors.at(word.span, "`readonly` promises that C does not write, and `out` that it does; keep one");
    } else if param.facts.input.is_none() {
        errors.at(word.span, "a `*mut` comes out too unless you say `in`: write `in, readonly`");
    }
}

fn nullable_fits(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    let Some(word) = &facts.nullable else { return };
    if facts.retval.is_some() && !super::points_at_pointer(param) {
        errors.at(
            word.span,
            "the wrapper makes the place for a `retval`, so it is never NULL; drop `nullable`",
        );
    } else if word.value == Nullable::Any && (super::points_at_pointer(param) || !has_count(param)) {
        errors.at(word.span, "no count goes with this pointer, so write `nullable`");
    }
}

fn has_count(param: &Param) -> bool {
    let extent = param.facts.extent.as_ref().map(|word| &word.value.expr);
    matches!(extent, Some(Expr::Name(_) | Expr::Deref(_)))
}
