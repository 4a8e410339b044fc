//! Closures that C keeps: until when, and who drops them.

use crate::ast::{CallbackForm, Function, Param, Retain, Signature, Word};
use crate::errors::Errors;
use crate::plan::{Found, inner_data, is_callback, outer_data};
use proc_macro2::{Ident, Span};
use syn::Lifetime;

/// Of a parameter that takes a closure.
pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param, signature: &Signature) {
    super::retain::comes_back(errors, function, param);
    let facts = &param.facts.callback;
    let once = facts.callback.as_ref().filter(|word| matches!(word.value, CallbackForm::Once));
    if let (Some(once), Some(_)) = (once, &facts.retain) {
        errors.at(once.span, "C has this closure until it calls it; drop `once` or `retain`");
    }
    let Some(span) = once.map(|word| word.span).or(facts.retain.as_ref().map(|word| word.span)) else {
        return;
    };
    if let Some(word) = &facts.retain {
        until(errors, function, word, facts.lifetime.as_ref());
    }
    has_state(errors, function, param, signature, span);
    has_one_outcome(errors, function);
}

/// The object must not outlive what its closures borrow.
fn ends_with(errors: &mut Errors, function: &Function, of: &Ident, lifetime: &Lifetime) {
    let mut all = function.params.iter().chain(&function.ret);
    let usage = all.find(|param| param.ident == *of).and_then(|param| param.handle.as_ref());
    if usage.is_some_and(|usage| !usage.lifetimes.contains(lifetime)) {
        errors.at(lifetime.span(), format!("`{of}` has no lifetime `{lifetime}`: write it in its type, `*mut Name<{lifetime}>`; without one the closure borrows nothing"));
    }
}

fn until(errors: &mut Errors, function: &Function, word: &Word<Retain>, lifetime: Option<&Lifetime>) {
    match &word.value {
        Retain::Lifetime(lifetime) if lifetime.ident == "static" => {}
        Retain::Lifetime(lifetime) => {
            let has_it = |param: &&Param| {
                param.handle.as_ref().is_some_and(|usage| usage.lifetimes.contains(lifetime))
            };
            let message = match function.params.iter().find(has_it) {
                Some(first) => format!("which of them keeps the closure? Name it, and a slot of it: `retain = {}.{} + {lifetime}`", first.ident, first.ident),
                None => format!("no handle of this call has a lifetime `{lifetime}`: write it where C keeps the closure, `*mut Name<{lifetime}>`; or a slot of an object, `retain = db.slot`, for ever, `'static`, or the parameter that takes C's destructor: `retain = DESTROY`"),
            };
            errors.at(lifetime.span(), message);
        }
        Retain::Slot(of, _) => {
            super::retain::of_an_object(errors, function, of);
            if let Some(lifetime) = lifetime {
                ends_with(errors, function, of, lifetime);
            }
        }
        Retain::Param(name) => match function.param(name).map(|index| &function.params[index]) {
            Some(param) if param.facts.callback.destroy.is_some() => {}
            Some(param) if param.handle.is_some() => super::retain::names_no_slot(errors, name),
            Some(_) => errors.at(name.span(), format!("C's destructor says so: write `#[marshal(destroy)]` on `{name}`, or `#[marshal(destroy = ok)]` if C calls it only where the function has succeeded")),
            None => errors.at(name.span(), format!("`{}` has no parameter `{name}`; name the one that takes C's destructor, or write `retain = 'static`", function.ident)),
        },
    }
}

/// Of C's struct of functions.
pub(super) fn of_functions(errors: &mut Errors, function: &Function, param: &Param) {
    let facts = &param.facts.callback;
    super::retain::comes_back(errors, function, param);
    if let Some(word) = &facts.retain {
        until(errors, function, word, facts.lifetime.as_ref());
    }
    has_one_outcome(errors, function);
}

fn has_one_outcome(errors: &mut Errors, function: &Function) {
    if let Some(none) = &function.words.outcome.none {
        errors.at(
            none.span,
            "does C keep the closure then? With one that it keeps, a call succeeds or fails: drop `none`",
        );
    }
}

/// Without user data there is nothing to drop.
fn has_state(errors: &mut Errors, function: &Function, param: &Param, signature: &Signature, span: Span) {
    let has_data =
        matches!((inner_data(signature), outer_data(function, param)), (Found::One(_), Found::One(_)));
    let has_data = has_data || param.facts.callback.of_object.is_some();
    let forever = matches!(&param.facts.callback.retain, Some(Word { value: Retain::Lifetime(_), .. }));
    if !has_data && !forever {
        errors.at(span, "C hands nothing back to this callback, so that it takes functions without state, for ever: write `retain = 'static`");
    }
    let shares = |other: &&Param| {
        matches!(outer_data(function, param), Found::One(_))
            && !std::ptr::eq(*other, param)
            && is_callback(other)
            && outer_data(function, other) == outer_data(function, param)
    };
    let is_method = param
        .facts
        .callback
        .callback
        .as_ref()
        .is_some_and(|word| matches!(word.value, CallbackForm::Method(_)));
    if let (Some(other), false) = (function.params.iter().find(shares), is_method) {
        errors.at(span, format!("shares its user data with `{}`: what C keeps is one object that serves both, `callback = Trait::method`", other.ident));
    }
}

/// Of a parameter that takes C's destructor.
pub(super) fn destructor(errors: &mut Errors, function: &Function, param: &Param) {
    let (Some(word), Some(signature)) = (&param.facts.callback.destroy, &param.facts.callback.signature)
    else {
        return;
    };
    if !matches!(signature.params.as_slice(), [only] if only.pointer().is_some()) || signature.ret.is_some() {
        errors.over(&param.ty, "C's destructor gets the user data and returns nothing: write `Option<unsafe extern \"C\" fn(*mut c_void)>`");
    }
    let retains = |other: &Param| matches!(&other.facts.callback.retain, Some(Word { value: Retain::Param(name), .. }) if *name == param.ident);
    let is_called = |other: &Param| is_callback(other) || other.facts.callback.functions;
    let served = function.params.iter().filter(|other| is_called(other) && retains(other)).count();
    let given = function.params.iter().any(|other| !is_called(other) && retains(other));
    if served == 0 && !given {
        errors.at(
            word.span,
            format!("which closure does C destroy? Write `retain = {}` beside its `callback`", param.ident),
        );
    }
}
