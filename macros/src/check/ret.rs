//! `ret(…)`: what becomes of what C returns.

use super::{condition, extent, outcome, pointees, surface, text, words};
use crate::ast::{Block, Expr, Extent, Function, Param, Safety, Unit, Word};
use crate::errors::Errors;
use crate::plan::is_constant;

pub(super) fn rules(errors: &mut Errors, block: &Block, function: &Function, ret: &Param) {
    let facts = &ret.facts;
    if facts.rest.is_some() {
        text::rest_stands_alone(errors, ret, &["rest", "nullable"]);
        return text::tail_of_an_argument(errors, function, ret);
    }
    if let Some(ignore) = &facts.ignore {
        if words(facts).len() > 1 {
            return errors.at(ignore.span, "what is ignored has no other words; keep `ignore` or the others");
        }
        ignored_says_something(errors, block, function, ret);
    }
    if let (Some(_), Some(copy)) = (&facts.borrow, &facts.copy) {
        return errors.at(
            copy.span,
            "what is borrowed is not copied: keep `borrow = 'static` if it never changes, else `copy`",
        );
    }
    surface::rules(errors, ret);
    super::ownership::with_stands_alone(errors, ret);
    if ret.pointer().is_some() {
        of_pointer(errors, function, ret);
    } else {
        by_value(errors, ret);
    }
}

/// A tested or counted integer vanishes by itself.
fn ignored_says_something(errors: &mut Errors, block: &Block, function: &Function, ret: &Param) {
    let Some(ignore) = &ret.facts.ignore else { return };
    let tests =
        outcome::ok(block, function).into_iter().chain(&function.words.outcome.none).map(|word| &word.value);
    let written =
        function.params.iter().filter_map(|param| param.facts.written.as_ref()).map(|word| &word.value);
    let lengths =
        function.params.iter().filter_map(|param| param.facts.extent.as_ref()).map(|word| &word.value.expr);
    let is_spent = tests.chain(written).chain(lengths).any(Expr::mentions_ret);
    let vanishes =
        matches!(condition::returns(function), condition::Returns::Signed | condition::Returns::Unsigned);
    if is_spent && vanishes {
        errors.at(ignore.span, "a tested `ret` vanishes by itself; drop `ignore`");
    }
}

fn of_pointer(errors: &mut Errors, function: &Function, ret: &Param) {
    let facts = &ret.facts;
    text::lossy_says_something(errors, ret, true);
    text::units_fit(errors, ret);
    super::ownership::own_converts_nothing(errors, ret);
    if let Some(value) = &facts.value {
        return errors
            .at(value.span, "`ret` is a pointer: say whose memory it is, `borrow = 'static` or `copy`");
    }
    if let (Some(_), Some(surface), false) = (&facts.text, &facts.surface, text::has_another_type(ret, true))
    {
        return errors.at(surface.span, "text has its Rust type already; drop `as`");
    }
    super::ownership::text_is_freed_by_its_pointer(errors, ret);
    let whose = facts.borrow.is_some() || facts.copy.is_some() || facts.own.is_some() || facts.free.is_some();
    if let (Some(free), Some(_)) = (&facts.free, &facts.copy) {
        return errors
            .at(free.span, "`free` frees what was copied, and `copy` says that it stays C's: keep one");
    }
    if function.safety == Safety::Unsafe && !whose {
        return passes_as_it_is(errors, ret);
    }
    if let Some(word) = &facts.extent {
        length_comes_from_c(errors, function, word);
    }
}

/// It is evaluated after the call.
pub(super) fn length_comes_from_c(errors: &mut Errors, function: &Function, word: &Word<Extent>) {
    let Extent { unit, expr } = &word.value;
    if let Some(span) = super::ret_in(expr) {
        return errors.at(span, "`ret` is the pointer whose length this is: name what says the length");
    }
    if !extent::is_length(errors, expr) {
        return;
    }
    if *unit == Unit::Bytes && is_constant(function, expr) {
        errors.at(word.span, "a constant length is in elements: write `len = …`");
    }
    for name in pointees(expr) {
        let Some(param) = function.param(name).map(|index| &function.params[index]) else { continue };
        let message = match param.pointer() {
            None => format!("`{name}` is passed by value, so C leaves no length in it: write `{name}`"),
            Some(pointer) if !pointer.mutable => {
                format!(
                    "C cannot write through `{name}`, so it leaves no length behind it: name a count behind a `*mut`"
                )
            }
            Some(_) if super::is_buffer(param) => {
                format!(
                    "`{name}` is memory itself, not a count: name the parameter in which C says the length"
                )
            }
            Some(_) => {
                super::written::is_only_a_count(errors, function, param, name, "how much C returns");
                continue;
            }
        };
        errors.at(name.span(), message);
    }
}

/// What an `unsafe fn` returns, unless it says whose it is.
fn passes_as_it_is(errors: &mut Errors, ret: &Param) {
    let of_memory = words(&ret.facts).into_iter().find(|(_, word)| *word != "ignore");
    if let Some((span, _)) = of_memory {
        errors.at(span, "say whose memory this is, too: `borrow = 'static` or `copy`; else the pointer passes through as it is, and this says nothing");
    }
}

fn by_value(errors: &mut Errors, ret: &Param) {
    let facts = &ret.facts;
    if let (Some(value), true) = (&facts.value, facts.surface.is_some()) {
        errors.at(value.span, "`as` keeps the value already; drop `value`");
    }
    let of_memory = words(facts)
        .into_iter()
        .find(|(_, word)| matches!(*word, "borrow" | "copy" | "text" | "own" | "free" | "lossy"));
    if let Some((span, _)) = of_memory {
        errors.at(span, "`ret` comes by value, and this describes memory behind a pointer: drop it; if the type is an alias of a pointer, write `*const T`");
    }
}
