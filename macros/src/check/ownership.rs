//! `free`, `alloc`, `own`, `copy`, `ignore`, `with`, `grow` on a parameter.

use super::{comes_out, condition, points_at_pointer, words};
use crate::ast::{Encoding, Expr, Function, Grow, Param};
use crate::errors::Errors;
use crate::plan::is_constant;

pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param) {
    alloc_has_its_partner(errors, param);
    free_says_something(errors, param);
    own_is_handed_over(errors, param);
    own_converts_nothing(errors, param);
    copy_says_something(errors, param);
    ignore_hides_an_output(errors, param);
    grow_is_returned(errors, function, param);
    text_is_freed_by_its_pointer(errors, param);
}

/// The length of text with a NUL is not known without a search.
pub(super) fn text_is_freed_by_its_pointer(errors: &mut Errors, param: &Param) {
    let (Some(free), Some(_)) = (&param.facts.free, &param.facts.text) else { return };
    if let (Some(span), false) = (free.value.length(), param.facts.own.is_some()) {
        errors.at(span, "text is freed by its pointer alone: pass `ptr`, and no length");
    }
}

/// What may have to be called again takes its arguments again.
pub(super) fn of_function(errors: &mut Errors, function: &Function) {
    if function.params.iter().all(|param| param.facts.grow.is_none()) {
        return;
    }
    for param in function.params.iter().filter(|param| comes_out(param) && param.facts.grow.is_none()) {
        if let (Some(nullable), false) = (&param.facts.nullable, points_at_pointer(param)) {
            errors.at(nullable.span, "beside `grow` the call may be made again, for which this output must be there: drop `nullable`");
        }
    }
    for param in function.params.iter().filter(|param| comes_out(param) && goes_in(param)) {
        text_is_not_sent_again(errors, param);
    }
    let made_anew = function
        .params
        .iter()
        .filter(|param| comes_out(param) && !goes_in(param) && param.facts.grow.is_none());
    if function.repeats() {
        for param in made_anew.chain(&function.ret) {
            nothing_is_handed_over_again(errors, param);
        }
    }
    for param in &function.params {
        let given = param.facts.consume.as_ref().map(|word| word.span);
        let kept = param.facts.callback.retain.as_ref().map(|word| word.span);
        if let Some(span) = given.or(kept) {
            errors.at(span, "beside `grow` the call may be made again, and this can be given once: give the buffer a length, `len = …`");
        }
    }
    for grow in function.params.iter().filter_map(|param| param.facts.grow.as_ref()) {
        if let Grow::When(condition) = &grow.value {
            condition::rules(errors, function, condition);
        }
    }
    let mut growing = function.params.iter().filter_map(|param| param.facts.grow.as_ref()).skip(1);
    if let Some(second) = growing.next() {
        errors.at(second.span, "one buffer of a call can grow; give this one a length: `len = …`");
    }
}

/// C gets the memory of the caller's text, in which there is another one after a round.
fn text_is_not_sent_again(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    let (Some(text), None, false) = (&facts.text, &facts.grow, points_at_pointer(param)) else { return };
    errors.at(text.span, "beside `grow` the call may be made again, when this text is no longer what the caller passed: declare it `in`, or give the other buffer a length");
}

/// A round that succeeds without enough room is not the last.
fn nothing_is_handed_over_again(errors: &mut Errors, param: &Param) {
    let own = param.facts.own.as_ref().map(|word| word.span);
    if let Some(span) = param.facts.free.as_ref().map(|word| word.span).or(own) {
        errors.at(span, "beside `grow = ask` and `grow = full` the call is made again after it succeeded, and what it handed over before is lost: say when there was too little room, `grow = CONDITION`");
    }
}

fn alloc_has_its_partner(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    let Some(alloc) = &facts.alloc else { return };
    if facts.free.is_none() {
        errors.at(alloc.span, "what is allocated is freed: add its partner, `free = FUNCTION`");
    } else if facts.input.is_none() && (facts.output.is_some() || facts.retval.is_some()) {
        errors.at(alloc.span, "nothing goes in, so nothing is allocated: drop `alloc`, or write `in, out`");
    } else if !points_at_pointer(param) {
        errors.at(alloc.span, "this memory is lent for the call, and stays Rust's; drop `alloc`, unless C gets a pointer to the pointer");
    }
}

fn free_says_something(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    let Some(free) = &facts.free else { return };
    if !points_at_pointer(param) && !comes_out(param) {
        errors.at(free.span, "what is only lent is not freed by C's function; drop `free`");
    } else if !points_at_pointer(param) && (facts.extent.is_some() || facts.text.is_some()) {
        errors.at(free.span, "this buffer is the caller's or the wrapper's own; drop `free`, unless C leaves a pointer behind a `*mut *mut T`");
    } else if !points_at_pointer(param) && goes_in(param) {
        errors.at(free.span, "what goes in is Rust's own memory, which C's function must not free: drop `free`, or write `out` if nothing goes in");
    } else if let Some(copy) = &facts.copy {
        errors.at(copy.span, "`free` frees what was copied, and `copy` says that it stays C's: keep one");
    }
}

/// Whether the caller's value goes in: unless it is said to come out only.
fn goes_in(param: &Param) -> bool {
    let comes_out =
        param.facts.output.is_some() || param.facts.retval.is_some() || param.facts.status.is_some();
    param.facts.input.is_some() || !comes_out
}

fn own_is_handed_over(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    let Some(own) = &facts.own else { return };
    if facts.free.is_none() {
        errors.at(own.span, "say who frees it: `own, free = FUNCTION`; no allocator is ever assumed");
    } else if !points_at_pointer(param) {
        errors.at(own.span, "C hands memory over behind a `*mut *mut T`; drop `own`");
    }
}

/// A guard keeps what is there.
pub(super) fn own_converts_nothing(errors: &mut Errors, param: &Param) {
    let (Some(own), Some(text)) = (&param.facts.own, &param.facts.text) else { return };
    if text.value != Encoding::CStr && param.facts.free.is_some() {
        errors.at(
            own.span,
            "a guard keeps C's own memory, and this text is converted: write `cstr`, or drop `own`",
        );
    }
}

fn copy_says_something(errors: &mut Errors, param: &Param) {
    let says = param.facts.free.is_some() || (points_at_pointer(param) && comes_out(param));
    if let (Some(copy), false) = (&param.facts.copy, says) {
        errors.at(
            copy.span,
            "`copy` says that what comes back behind an inner pointer stays C's; there is none here: drop it",
        );
    }
}

pub(super) fn ignore_hides_an_output(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    let Some(ignore) = &facts.ignore else { return };
    if !comes_out(param) {
        return errors.at(ignore.span, super::direction::IGNORED_INPUT);
    }
    let known = ["out", "ignore", "grow", "len", "written", "variadic", "field"];
    let other = words(facts).into_iter().find(|(_, word)| !known.contains(word));
    if let Some((span, word)) = other {
        errors.at(
            span,
            format!("the caller never sees this place, so `{word}` says nothing; drop it, or `ignore`"),
        );
    } else if let (Some(extent), None) = (&facts.extent, &facts.grow) {
        errors.at(
            extent.span,
            "what is ignored is one value; for memory that other outputs point into add `grow = …`",
        );
    }
}

pub(super) fn with_stands_alone(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    if facts.with.is_none() {
        return;
    }
    if let Some(surface) = &facts.surface {
        errors.at(surface.span, "`with` says the surface type already; drop `as`");
    } else if let Some(pin) = &facts.pin {
        errors.at(pin.span, "what is converted crosses as a copy; drop `#[pin]`, or drop `with`");
    } else if let Some(nullable) = &facts.nullable {
        if points_at_pointer(param) {
            errors.at(nullable.span, "your conversion says what NULL means; drop `nullable`");
        }
    }
}

fn grow_is_returned(errors: &mut Errors, function: &Function, param: &Param) {
    let facts = &param.facts;
    let Some(grow) = &facts.grow else { return };
    if let Some(nullable) = &facts.nullable {
        errors.at(nullable.span, "the wrapper makes this buffer, so it is there; drop `nullable`");
    } else if let Some(min) = &facts.min {
        errors.at(min.span, "the wrapper makes this buffer, and larger if need be; drop `min`");
    } else if let Some(empty) = &facts.empty {
        errors.at(empty.span, "the wrapper makes this buffer, and C gets its address; drop `empty`");
    } else if points_at_pointer(param) && facts.text.is_some() {
        errors.at(grow.span, "what C allocates has its size already; drop `grow`");
    } else if let Some(extent) = &facts.extent {
        if !matches!(extent.value.expr, Expr::Name(_) | Expr::Deref(_))
            || is_constant(function, &extent.value.expr)
        {
            errors.at(
                extent.span,
                "C must hear how much room there is each time: name the parameter that says it, `len = n`",
            );
        }
    }
}
