//! `retain`, `destroy`: what C keeps, and how it gives it back.

use super::words;
use crate::ast::{Empty, Encoding, Function, HandleUse, Param, Retain, Shape};
use crate::errors::Errors;
use syn::{Lifetime, Type};

pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param) {
    comes_back(errors, function, param);
    let Some(retain) = &param.facts.callback.retain else { return };
    match &retain.value {
        Retain::Slot(of, _) => {
            of_an_object(errors, function, of);
            if let Some(lifetime) = &param.facts.callback.lifetime {
                errors.at(lifetime.span(), format!("only closures are in a slot for a lifetime: what is lent for it is the caller's own, `retain = {lifetime}`"));
            }
        }
        Retain::Lifetime(lifetime) => for_lifetime(errors, function, lifetime),
        Retain::Param(name) => match function.param(name).map(|index| &function.params[index]) {
            Some(other) if other.facts.callback.destroy.is_some() => {}
            Some(other) if other.handle.is_some() => names_no_slot(errors, name),
            Some(_) => errors.at(name.span(), format!("say on `{name}` that it is the destructor: `#[marshal(destroy)]`; or name a slot, `retain = db.slot`")),
            None => errors.at(name.span(), format!("`{}` has no parameter `{name}`; a slot of an object is `retain = db.slot`", function.ident)),
        },
    }
    match (&param.handle, &retain.value) {
        (Some(usage), Retain::Lifetime(_) | Retain::Param(_)) => {
            let ty = &usage.ident;
            errors.at(retain.span, format!("a `{ty}` that C keeps is given away, to the object that uses it: name its slot, `retain = ret.slot` or `retain = NAME.slot`"));
        }
        (None, _) if !param.is_function() => stays_where_it_is(errors, param),
        _ => {}
    }
}

/// What was kept before, which only a slot knows of.
pub(super) fn comes_back(errors: &mut Errors, function: &Function, param: &Param) {
    let Some(word) = &param.facts.callback.earlier else { return };
    let message = match param.facts.callback.retain.as_ref().map(|word| &word.value) {
        Some(Retain::Slot(..)) if param.facts.callback.lifetime.is_some() => {
            "nobody can name the type of what borrows: drop `earlier`"
        }
        Some(Retain::Slot(of, _)) => {
            let holder = function.param(of).and_then(|index| function.params[index].handle.as_ref());
            if *of != "ret" && holder.is_none_or(|usage| !usage.place) {
                return;
            }
            "this call makes the object, so that there was nothing in its slot: drop `earlier`"
        }
        Some(Retain::Param(_)) => "C destroys what was there before: drop `earlier`",
        Some(Retain::Lifetime(_)) => "what is kept for a lifetime is the caller's own: drop `earlier`",
        None => "what comes back was in a slot: write `retain = db.slot` beside `earlier`",
    };
    errors.at(word.span, message);
}

/// A handle by itself: it may keep several things.
pub(super) fn names_no_slot(errors: &mut Errors, of: &syn::Ident) {
    errors
        .at(of.span(), format!("`{of}` keeps it in a slot, which needs a name: write `retain = {of}.NAME`"));
}

fn for_lifetime(errors: &mut Errors, function: &Function, lifetime: &Lifetime) {
    let handles = function.params.iter().filter_map(|other| other.handle.as_ref());
    let named: Vec<_> = handles.filter(|usage| usage.lifetimes.contains(lifetime)).collect();
    if let Some(usage) = named.iter().find(|usage| usage.foreign.is_some()) {
        // Its block has not made it invariant in this lifetime.
        errors.at(lifetime.span(), elsewhere(usage));
    } else if named.is_empty() && lifetime.ident != "static" {
        errors.at(lifetime.span(), format!("no handle of this call has a lifetime `{lifetime}`: write it where C keeps the memory, `*mut Name<{lifetime}>`"));
    }
}

/// Why a handle of another block keeps nothing.
fn elsewhere(usage: &HandleUse) -> String {
    let ty = &usage.ident;
    format!(
        "`{ty}` is declared elsewhere, and was not made to keep this: declare the function in the block that says `type {ty}…;`"
    )
}

pub(super) fn of_an_object(errors: &mut Errors, function: &Function, of: &syn::Ident) {
    let param = if *of == "ret" {
        function.ret.as_ref()
    } else {
        function.param(of).map(|index| &function.params[index])
    };
    match param.map(|param| (&param.handle, &param.facts)) {
        None => errors.at(
            of.span(),
            format!("`{}` has no parameter `{of}`; write the handle that keeps it, or `ret`", function.ident),
        ),
        Some((None, _)) => errors.at(
            of.span(),
            format!(
                "`{of}` is no handle, so it can keep nothing: declare its type in this block, `type Name;`"
            ),
        ),
        Some((Some(usage), facts)) => {
            if usage.foreign.is_some() {
                // Its block has made no room for it in the record.
                errors.at(of.span(), elsewhere(usage));
            } else if !usage.owned {
                errors.at(
                    of.span(),
                    format!("nobody knows when a `{}` ends: add `free = FUNCTION` to its type", usage.ident),
                );
            } else if facts.nullable.is_some() && !usage.place && *of != "ret" {
                errors.at(of.span(), format!("there may be no `{of}` to keep it; drop `nullable`"));
            } else if usage.place && facts.input.is_some() {
                errors.at(
                    of.span(),
                    format!("C may exchange `{of}`, so that nobody knows which object keeps this: `retain = 'static`, or declare `unsafe fn`"),
                );
            } else if facts.borrow.is_some() {
                errors.at(
                    of.span(),
                    "what is borrowed has no record of what C keeps: only an owned handle has one",
                );
            } else if facts.consume.is_some() {
                errors.at(
                    of.span(),
                    format!("`{of}` is given away, with what it keeps: nobody would know when that ends"),
                );
            }
        }
    }
}

/// A copy for the call would be gone.
fn stays_where_it_is(errors: &mut Errors, param: &Param) {
    let facts = &param.facts;
    let for_lifetime =
        matches!(facts.callback.retain.as_ref().map(|word| &word.value), Some(Retain::Lifetime(_)));
    if text_is_converted(errors, param) {
        return;
    }
    if param.pointer().is_some_and(|pointer| matches!(pointer.pointee, Type::Ptr(_))) {
        return errors.over(
            &param.ty,
            "C would keep an address of the wrapper's own: what it keeps is behind one pointer",
        );
    }
    for (span, word) in words(facts) {
        let fits = match word {
            "in" | "len" | "retain" | "earlier" | "readonly" | "text" | "#[pin]" | "nullable" => true,
            "out" => facts.input.is_some() || !for_lifetime,
            "empty" => for_lifetime && facts.empty.as_ref().is_some_and(|word| word.value == Empty::Null),
            _ => false,
        };
        if !fits {
            errors.at(
                span,
                format!("C keeps this memory itself, so it is neither converted nor returned: drop `{word}`"),
            );
        }
    }
    // An owner lends what C may change.
    let may_write = param.pointer().is_some_and(|pointer| pointer.mutable) && facts.readonly.is_none();
    if let Some(input) = facts.input.as_ref().filter(|_| for_lifetime && may_write && facts.output.is_none())
    {
        errors.at(
            input.span,
            "C could write through this, and would get a copy: write `in, readonly`, or `in, out`",
        );
    }
}

/// Whether text would be kept that is not the caller's own.
fn text_is_converted(errors: &mut Errors, param: &Param) -> bool {
    let facts = &param.facts;
    let Some(text) = &facts.text else { return false };
    let may_write = param.pointer().is_some_and(|pointer| pointer.mutable) && facts.readonly.is_none();
    let message = match text.value {
        Encoding::CStr | Encoding::Utf8 if may_write || facts.output.is_some() => {
            "C keeps this text and may change it, so that it is text no more: declare `*const`, or leave the encoding out to lend bytes"
        }
        Encoding::CStr => return false,
        Encoding::Utf8 if facts.extent.is_some() => return false,
        Encoding::Utf8 | Encoding::Path | Encoding::CodePage => {
            "C keeps this text, so its NUL must be there: write `cstr`, or count it, `len = n`"
        }
        _ => {
            "C keeps this text as it is, so that it is not converted: leave the encoding out to lend its units, `len = n`"
        }
    };
    errors.at(text.span, message);
    true
}

/// Of a parameter that takes C's destructor.
pub(super) fn destructor(errors: &mut Errors, function: &Function, param: &Param) {
    super::kept::destructor(errors, function, param);
    let Some(word) = &param.facts.callback.destroy else { return };
    if let Shape::Pointer(_) = param.shape {
        errors.over(&param.ty, "C's destructor is a function: `Option<unsafe extern \"C\" fn(*mut c_void)>`");
    }
    let is_its = |other: &Param| matches!(other.facts.callback.retain.as_ref().map(|word| &word.value), Some(Retain::Param(name)) if *name == param.ident);
    // Several callbacks may be of one object.
    let its: Vec<_> = function.params.iter().filter(|other| is_its(other)).collect();
    if its.len() > 1
        && its.iter().any(|other| !crate::plan::is_callback(other) || other.facts.callback.functions)
    {
        errors.at(word.span, "one destructor gives one thing back");
    }
    if let Some((span, word)) = words(&param.facts).into_iter().find(|(_, word)| *word != "destroy") {
        errors.at(span, format!("the destructor is generated, so it takes no `{word}`"));
    }
}
