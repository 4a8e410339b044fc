//! Handles: their types, the calls that take and make them, and the words on what is one.

mod calls;
mod types;

pub(super) use calls::of_function;
pub(super) use types::{clones, is_called_by_a_type, of_block};

use super::words;
use crate::ast::{Block, Function, HandleType, HandleUse, Param, Source};
use crate::errors::Errors;
use syn::Ident;

pub(super) fn type_of<'a>(block: &'a Block, usage: &HandleUse) -> Option<&'a HandleType> {
    block.handles.iter().find(|handle| handle.ident == usage.ident)
}

pub(super) fn in_block<'a>(block: &'a Block, name: &Ident) -> Option<&'a Function> {
    block.functions.iter().find(|function| function.ident == *name)
}

/// Whether C leaves handles there.
pub(super) fn comes_out(param: &Param) -> bool {
    is_place(param) && (param.facts.output.is_some() || param.facts.retval.is_some())
}

pub(super) fn is_place(param: &Param) -> bool {
    param.handle.as_ref().is_some_and(|handle| handle.place)
}

/// Words that only handles have.
pub(super) fn speaks_of_one(errors: &mut Errors, param: &Param) {
    let _ = super::lend::of_no_state(errors, param);
    if let Some(consume) = &param.facts.consume {
        errors.at(
            consume.span,
            "what is given away is a handle: declare its type in this block, `#[marshal(free = FUNCTION)] type Name;`",
        );
    }
}

pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param, usage: &HandleUse) {
    let facts = &param.facts;
    let ty = &usage.ident;
    let lent = usage.place && facts.output.is_none() && facts.retval.is_none() && facts.own.is_none();
    let lent = lent && facts.extent.is_some();
    let replaced = usage.place && facts.input.is_some() && facts.output.is_some() && facts.retval.is_none();
    let allowed: &[&str] = match usage.place {
        true if lent => &["in", "len", "readonly"],
        true if replaced => &["in", "out", "own", "consume", "nullable"],
        true if facts.extent.is_some() => &["retval", "out", "own", "nullable", "len", "written"],
        true => &["retval", "out", "filled", "own", "nullable", "borrow", "stable"],
        false if facts.callback.retain.is_some() => &["in", "nullable", "retain"],
        false => &["in", "nullable", "consume", "variadic", "field", "lend"],
    };
    if super::state::refused(errors, param, usage) {
        return;
    }
    for (span, word) in words(facts) {
        if !allowed.contains(&word) {
            errors.at(span, format!("`{word}` describes memory, and `{}` is a handle, `{ty}`, which C alone looks into: drop it", param.ident));
            return;
        }
    }
    if !usage.place {
        let given = facts.consume.as_ref().map(|word| word.span);
        match (given.or(facts.callback.retain.as_ref().map(|word| word.span)), usage.owned) {
            (Some(span), false) => {
                errors.at(span, format!("nobody can own a `{ty}` to give it away: {}", how_to_own(usage)));
            }
            (None, true) if usage.foreign.is_some() && ty == "OwnedFd" => errors.over(
                &param.ty,
                "an `OwnedFd` is given away: say `consume`, or write `BorrowedFd<'_>` for what is lent",
            ),
            _ => {}
        }
        return;
    }
    if let Some(extent) = facts.extent.as_ref().filter(|extent| extent.value.unit == crate::ast::Unit::Bytes)
    {
        return errors.at(extent.span, "handles are counted one by one: write `len`, not `bytes`");
    }
    if lent {
        return;
    }
    if facts.retval.is_none() && !replaced {
        errors.at(param.ident.span(), "a handle that comes out is returned: write `#[marshal(retval, own)]`; one that C may exchange is `in, out, own`");
    } else if whose(errors, function, param, usage) {
        let or_lent = if is_filled(param, usage) {
            ""
        } else {
            ", `borrow = NAME` if it lives as long as that argument"
        };
        errors.at(param.ident.span(), format!("whose is this handle? Say `own` if Rust frees it{or_lent}"));
    }
}

/// Whether nothing says it of a handle that comes out.
fn whose(errors: &mut Errors, function: &Function, param: &Param, usage: &HandleUse) -> bool {
    match (&param.facts.own, &param.facts.borrow) {
        (Some(own), Some(_)) => {
            errors.at(own.span, "Rust frees it, or borrows it: keep one of `own` and `borrow`");
        }
        (Some(_), None) => is_owned(errors, usage),
        (None, Some(borrow)) if is_filled(param, usage) => {
            errors.at(borrow.span, "C fills memory of Rust's here, which Rust owns: say `own`");
        }
        (None, Some(borrow)) => is_borrowed(errors, function, param, usage, &borrow.value),
        (None, None) => return true,
    }
    false
}

/// Whether this is the memory of a state itself, not a pointer to one.
fn is_filled(param: &Param, usage: &HandleUse) -> bool {
    let inner = param.pointer().is_some_and(|pointer| matches!(pointer.pointee, syn::Type::Ptr(_)));
    usage.place && usage.state.is_some() && !inner
}

/// What is lent alone is of something that is.
fn is_borrowed(errors: &mut Errors, function: &Function, param: &Param, usage: &HandleUse, borrow: &Source) {
    let ty = &usage.ident;
    let Source::Param(name) = borrow else {
        if usage.exclusive {
            errors.over(&param.ty, format!("every call would lend this `{ty}` alone, and for ever: declare `*const {ty}`, or the type as `shared`"));
        }
        return;
    };
    let source = function.param(name).and_then(|index| function.params[index].handle.as_ref());
    if usage.exclusive && source.is_none_or(|source| !source.exclusive) {
        errors.over(&param.ty, format!("others may use `{name}` meanwhile, so what is borrowed from it is borrowed by many: declare `*const {ty}`, `{ty}` as `shared`, or `&mut` of `{name}`"));
    }
}

fn is_owned(errors: &mut Errors, usage: &HandleUse) {
    if !usage.owned {
        let ty = &usage.ident;
        errors.at(ty.span(), format!("nobody frees a `{ty}`: {}, or borrow it", how_to_own(usage)));
    }
}

fn how_to_own(usage: &HandleUse) -> String {
    match usage.foreign {
        Some(_) => "write `OwnedFd`".into(),
        None => format!("add `free = FUNCTION` to `type {};`", usage.ident),
    }
}

/// What C returns.
pub(super) fn returned(errors: &mut Errors, function: &Function, ret: &Param, usage: &HandleUse) {
    let facts = &ret.facts;
    let ty = &usage.ident;
    for (span, word) in words(facts) {
        if let (Some(own), Some(_)) = (&facts.own, &usage.state) {
            return errors.at(own.span, format!("the memory of a `{ty}` is Rust's, and C makes none: let C fill one, `#[marshal(retval, own)]` on a `*mut {ty}`, or borrow it"));
        }
        if !["own", "borrow", "stable", "nullable", "ignore", "value"].contains(&word) {
            return errors.at(
                span,
                format!("`{word}` describes memory, and what returns is a handle, `{ty}`: drop it"),
            );
        }
    }
    if whose(errors, function, ret, usage) && facts.ignore.is_none() {
        errors.over(&ret.ty, "whose is this handle? Say it on the function: `ret(own)` if Rust frees it, `ret(borrow = NAME)` if it lives as long as that argument, `ret(ignore)` to drop it");
    }
}
