//! What an operation may hold: it outlives its call, and gives its owners back with the result.

use crate::ast::{Function, HandleUse, Param, Pointer, Retain, Source, Spelling, Word};
use crate::errors::Errors;
use crate::kind::types::is_byte_like;

/// An operation outlives its call, so it borrows nothing and lends nothing.
pub(super) fn of_function(errors: &mut Errors, function: &Function) {
    for param in &function.params {
        let spelled = param.pointer().is_some_and(|pointer| pointer.spelling != Spelling::Raw);
        if let (true, None, Some(pointer)) = (spelled, &param.handle, param.pointer()) {
            let owned = owned_instead(pointer);
            errors.over(&param.ty, format!("an operation outlives its call, and takes {owned}"));
        }
        match &param.handle {
            Some(usage) => holds_a_handle(errors, param, usage),
            None if is_called(param) => {}
            None => borrows_nothing(errors, param),
        }
        retains_nothing_borrowed(errors, param);
    }
    if let Some(ret) = &function.ret {
        borrows_nothing(errors, ret);
    }
    for param in function.params.iter().chain(&function.ret) {
        if let Some(Word { span, value: Source::Param(_) }) = &param.facts.borrow {
            errors.at(*span, "an operation gives its owners back with the result, so nothing can be borrowed from them: write `copy`");
        }
        if let Some(rest) = &param.facts.rest {
            errors.at(rest.span, "an operation gives its owners back with the result, so no part of them can be: make the call synchronous");
        }
    }
}

/// What an operation takes, and how that is written.
fn owned_instead(pointer: &Pointer) -> &'static str {
    let is_byte = is_byte_like(&pointer.pointee);
    match (&pointer.spelling, pointer.mutable) {
        (Spelling::Str(_), _) => "text as its owner: write `*const c_char`, and `#[marshal(utf8)]`",
        (Spelling::CStr(_), _) => "text as its owner: write `*const c_char`, and `#[marshal(cstr)]`",
        (Spelling::One, true) if is_byte => {
            "the owner of a buffer: write `*mut T`, and `#[marshal(in, out, len = 1)]`"
        }
        (Spelling::One, false) if is_byte => {
            "the owner of a buffer: write `*const T`, and `#[marshal(in, len = 1)]`"
        }
        (Spelling::One, true) => {
            "one value by itself, and gives it back: write `*mut T`, and `#[marshal(in, out)]` or `#[marshal(retval)]`"
        }
        (Spelling::One, false) => "one value by itself: write `*const T`, and `#[marshal(in)]`",
        (_, true) => "the owner of a buffer: write `*mut T`, and `#[marshal(out, len = n)]`",
        (_, false) => "the owner of a buffer: write `*const T`, and `#[marshal(in, len = n)]`",
    }
}

fn retains_nothing_borrowed(errors: &mut Errors, param: &Param) {
    let facts = &param.facts.callback;
    let retained = facts.retain.as_ref();
    if let (true, None, Some(word)) = (facts.functions, retained, &facts.callback) {
        errors.at(word.span, "an operation outlives its call, and so would what C reaches by this struct: `retain` it in a slot, or make the call synchronous");
    }
    if let Some(Word { span, value: Retain::Lifetime(lifetime) }) = retained {
        if lifetime.ident != "static" {
            errors.at(
                *span,
                "an operation borrows nothing: `retain` an owner in a slot, or make the call synchronous",
            );
        }
    }
}

/// Whether its type tells what C calls, and what with.
fn is_called(param: &Param) -> bool {
    let facts = &param.facts.callback;
    facts.callback.is_some() || facts.destroy.is_some() || facts.functions || facts.signature.is_some()
}

const BORROWS: &str = "an operation outlives its call, so it cannot hold what borrows: write `'static`, or make the call synchronous";

fn holds_a_handle(errors: &mut Errors, param: &Param, usage: &HandleUse) {
    let facts = &param.facts;
    let comes_out = facts.output.is_some() || facts.retval.is_some();
    let mut lifetimes = usage.lifetimes.iter().zip(&usage.declared);
    let borrowed = lifetimes.find(|(lifetime, _)| lifetime.ident != "static" && lifetime.ident != "_");
    if let Some((lifetime, declared)) = borrowed {
        if *lifetime == crate::names::of_part(&param.ident, declared) {
            errors.over(&param.ty, BORROWS);
        } else {
            errors.at(lifetime.span(), BORROWS);
        }
    } else if usage.place && facts.input.is_some() && facts.output.is_some() {
        errors.over(&param.ty, "a handle cannot be exchanged in an operation; make the call synchronous");
    } else if usage.place && facts.extent.is_some() && !comes_out {
        errors.over(
            &param.ty,
            "an operation takes each handle by itself, not several in an array: make the call synchronous",
        );
    } else if !usage.owned && usage.exclusive && usage.foreign.is_none() && !comes_out {
        errors.over(&param.ty, format!("a `{}` is only ever borrowed, since nothing frees it, and an operation borrows nothing: make the call synchronous", usage.ident));
    }
}

/// Neither in the type of what crosses, nor in that of a handle that is returned.
fn borrows_nothing(errors: &mut Errors, param: &Param) {
    let of_handle = param.handle.iter().flat_map(|usage| &usage.lifetimes);
    for lifetime in param.all_lifetimes().into_iter().chain(of_handle) {
        if lifetime.ident != "static" {
            errors.at(lifetime.span(), BORROWS);
        }
    }
}
