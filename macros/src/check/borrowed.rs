//! `retval, borrow` on a pointer to what is no handle: C leaves the address of memory that stays its own.

use super::{direction, points_at_pointer, ret, text, words};
use crate::ast::{Function, Param};
use crate::errors::Errors;
use proc_macro2::Span;

/// What may be said of it. What is wrong with its encoding or its type, the kind says.
const WORDS: &[&str] =
    &["retval", "out", "borrow", "stable", "nullable", "text", "lossy", "len", "as", "variadic"];

pub(super) fn is_said(param: &Param) -> bool {
    param.facts.borrow.is_some() || param.facts.stable.is_some()
}

pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param) {
    let facts = &param.facts;
    // Of `stable` alone that is said at its source.
    let Some(borrow) = &facts.borrow else { return };
    if facts.retval.is_none() {
        return is_no_result(errors, param, borrow.span);
    }
    if !points_at_pointer(param) {
        return errors.over(
            &param.ty,
            "C leaves the address of what it lends behind a pointer to a pointer: declare `*mut *const T`; what is no address is not borrowed",
        );
    }
    if let Some((span, word)) = words(facts).into_iter().find(|(_, word)| !WORDS.contains(word)) {
        return errors.at(span, says_otherwise(word));
    }
    direction::rules(errors, param);
    text::lossy_says_something(errors, param, true);
    text::units_fit(errors, param);
    if let Some(extent) = &facts.extent {
        ret::length_comes_from_c(errors, function, extent);
    }
}

fn is_no_result(errors: &mut Errors, param: &Param, span: Span) {
    let message = if param.facts.output.is_some() {
        "what is borrowed joins the result: write `retval, borrow = …`"
    } else {
        "what is borrowed is a result: write this in the function's `ret(…)`, or on what C leaves behind a pointer, beside `retval`"
    };
    errors.at(span, message);
}

fn says_otherwise(word: &str) -> String {
    match word {
        "in" => "only C's address comes out: drop `in`".into(),
        "copy" => "what is borrowed is not copied: keep `borrow` or `copy`".into(),
        "own" | "free" => "what is borrowed is not freed: keep `borrow` or `own, free = FUNCTION`".into(),
        "written" | "min" => {
            "what C lends is as long as `len` says: write `len = …`, which is read after the call".into()
        }
        "with" => "what is converted is a copy: write `copy` in place of `borrow`, or drop `with`".into(),
        _ => format!("`{word}` speaks of memory of the caller's, and what is borrowed here is C's: drop it"),
    }
}
