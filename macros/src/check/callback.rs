//! Callbacks: which pointer comes back, what C gets where the closure cannot answer, and what fits together.

use crate::ast::{CallbackForm, Expr, Function, Param, Safety, Signature};
use crate::callback::is_control_flow;
use crate::errors::Errors;
use crate::kind::types;
use crate::plan::{Found, inner_data, is_callback, outer_data};
use proc_macro2::Span;

/// Of a parameter that takes a closure.
pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param) {
    let Some(signature) = &param.facts.callback.signature else { return };
    super::kept::rules(errors, function, param, signature);
    only_words_of_callbacks(errors, param);
    fails(errors, param, signature);
    comes_back(errors, function, param, signature);
    null_fits(errors, param, signature);
    returns(errors, function, param, signature);
    declares_its_handles(errors, signature);
    arguments(errors, signature);
}

/// What stands on the parameters of the function's type.
pub(super) fn arguments(errors: &mut Errors, signature: &Signature) {
    for (index, argument) in signature.params.iter().enumerate() {
        self::argument(errors, signature, argument);
        if signature.params[..index].iter().any(|earlier| earlier.ident == argument.ident) {
            let message = format!("there is a parameter `{}` already; rename one", argument.ident);
            errors.at(argument.ident.span(), message);
        }
    }
}

/// Of every other parameter.
pub(super) fn only_beside_callback(errors: &mut Errors, function: &Function, param: &Param) {
    let facts = &param.facts.callback;
    let spans = [
        ("on", facts.on.as_ref().map(|word| word.span)),
        ("fail", facts.fail.as_ref().map(|word| word.span)),
        ("busy", facts.busy.as_ref().map(|word| word.span)),
        ("ret", facts.ret.as_ref().map(|word| word.span)),
    ];
    for (word, span) in spans {
        if let Some(span) = span {
            errors
                .at(span, format!("`{word}` is said of a closure that C calls: write it beside `callback`"));
        }
    }
    super::kept::destructor(errors, function, param);
    let Some(word) = &facts.user_data else { return };
    let token = function.completion().map(|callback| outer_data(function, callback));
    if matches!(token, Some(Found::One(index)) if std::ptr::eq(&function.params[index], param)) {
        return;
    }
    if param.pointer().is_none() {
        errors.at(word.span, "C hands back a pointer: declare `*mut c_void`");
    } else if let Some(name) = word.value.as_ref().filter(|name| {
        !name
            .get_ident()
            .and_then(|name| function.param(name))
            .map(|callback| &function.params[callback])
            .is_some_and(|callback| is_callback(callback) || callback.facts.callback.functions)
    }) {
        errors.at(
            syn::spanned::Spanned::span(name),
            format!(
                "`{}` has no callback of this name; write `user_data` alone, or name one",
                function.ident
            ),
        );
    } else if !function.params.iter().any(|other| is_served(function, other, param)) {
        errors.at(word.span, "no callback of this function gets this back: write `#[marshal(user_data)]` on a parameter of its type too, or drop this");
    }
}

fn is_served(function: &Function, callback: &Param, data: &Param) -> bool {
    if callback.facts.callback.functions {
        return matches!(outer_data(function, callback), Found::One(index) if std::ptr::eq(&function.params[index], data));
    }
    let signature = callback.facts.callback.signature.as_ref().filter(|_| is_callback(callback));
    // With several to choose from, that is what is said.
    signature.is_some_and(|signature| inner_data(signature) != Found::None)
        && match outer_data(function, callback) {
            Found::One(index) => std::ptr::eq(&function.params[index], data),
            Found::Several => true,
            Found::None => false,
        }
}

fn only_words_of_callbacks(errors: &mut Errors, param: &Param) {
    for (span, word) in super::words(&param.facts) {
        if !OF_CALLBACKS.contains(&word) {
            errors.at(
                span,
                format!("drop `{word}`: this parameter is a function, and `callback` says how C calls it"),
            );
        }
    }
}

const OF_CALLBACKS: &[&str] =
    &["nullable", "callback", "user_data", "on", "fail", "busy", "retain", "earlier"];

/// A block knows its handles by their types.
fn declares_its_handles(errors: &mut Errors, signature: &Signature) {
    let said = signature.params.iter().filter_map(|argument| argument.facts.callback.handle.as_ref());
    for word in said {
        errors.at(word.span, "a block declares its handles, `type Db;`, and imports others, `#[marshal(handle)] type Db = other::Db;`: drop `handle` here");
    }
}

/// What C gets where the closure panics, fails, or cannot be called.
pub(super) fn fails(errors: &mut Errors, param: &Param, signature: &Signature) {
    let facts = &param.facts.callback;
    let span = facts.callback.as_ref().map_or_else(|| param.ident.span(), |word| word.span);
    match (&facts.fail, &signature.ret) {
        (Some(word), None) => errors.at(word.span, "drop `fail`: C wants nothing back from this callback"),
        (None, Some(ret)) => {
            let breaks = ret.facts.surface.as_ref().is_some_and(|word| is_control_flow(&word.value));
            if !breaks {
                errors.at(span, "what does C get if the closure panics? Say `fail = EXPR` beside `callback`: the value by which C sees that it is to stop");
            }
        }
        _ => {}
    }
}

/// Which pointer is the user data, on both sides.
fn comes_back(errors: &mut Errors, function: &Function, param: &Param, signature: &Signature) {
    let facts = &param.facts.callback;
    let span = facts.callback.as_ref().map_or_else(|| param.ident.span(), |word| word.span);
    match (inner_data(signature), outer_data(function, param)) {
        (Found::Several, _) => errors.at(span, "which pointer of the callback does C hand back? Write `#[marshal(user_data)]` on one of its parameters, and `ignore` or `len = n` on the others"),
        (_, Found::Several) => errors.at(span, "by which parameter does C get what it hands back? Write `user_data` on that one, or `user_data = NAME` beside `callback`"),
        (Found::One(_), Found::None) if facts.of_object.is_some() => {}
        (Found::One(inner), Found::None) => errors.at(syn::spanned::Spanned::span(&signature.params[inner].ty), "C hands this pointer back, but by which parameter does it get it? Write `#[marshal(user_data)]` on that one; on this one `#[marshal(ignore)]` if C has it from elsewhere, and then the callback takes functions without state only"),
        (Found::One(_), Found::One(outer)) if is_callback(&function.params[outer]) => {
            errors.at(span, "user data is a pointer, and this names a callback; name the `*mut c_void`");
        }
        (Found::None, _) => {
            if let Some(word) = &facts.user_data {
                errors.at(word.span, "the callback does not get this back: write `#[marshal(user_data)]` on one of its parameters, or drop this");
            }
            if let Some(word) = fallible(param, signature) {
                errors.at(word, "an error needs user data to come out by: C hands nothing back to this callback; drop `fallible`");
            }
        }
        _ => {}
    }
}

pub(super) fn fallible(param: &Param, signature: &Signature) -> Option<Span> {
    let of_ret = signature.ret.as_ref().and_then(|ret| ret.facts.callback.fallible.as_ref());
    param.facts.callback.fallible.as_ref().or(of_ret).map(|word| word.span)
}

fn null_fits(errors: &mut Errors, param: &Param, signature: &Signature) {
    let Some(word) = &param.facts.nullable else { return };
    let is_method = param
        .facts
        .callback
        .callback
        .as_ref()
        .is_some_and(|word| matches!(word.value, CallbackForm::Method(_)));
    if !signature.optional {
        errors.at(
            word.span,
            "`None` is NULL, which this type does not have: write `Option<unsafe extern \"C\" fn(…)>`",
        );
    } else if is_method {
        errors.at(word.span, "drop `nullable`: the trait always has the method");
    }
}

pub(super) fn returns(errors: &mut Errors, function: &Function, param: &Param, signature: &Signature) {
    let Some(ret) = &signature.ret else { return };
    if types::is_pointer(&ret.ty) && function.safety != Safety::Unsafe {
        errors.over(&ret.ty, "C would follow any pointer that the closure returns; declare `unsafe fn`");
    }
    let (Some(constant), Some(other)) = (&ret.facts.constant, &ret.facts.surface) else { return };
    let _ = constant;
    errors.at(
        other.span,
        format!("with `const` the closure of `{}` returns nothing; drop one of the words", param.ident),
    );
}

fn argument(errors: &mut Errors, signature: &Signature, argument: &Param) {
    let facts = &argument.facts;
    if let Some(word) = &facts.own {
        errors.at(word.span, "a closure is lent what C passes, until it returns: drop `own`; the end of an `async fn` may hand an object over");
    }
    if let Some(word) = &facts.written {
        let is_ret = matches!(word.value, Expr::Ret(_)) && signature.ret.is_some();
        if facts.extent.is_none() {
            errors.at(word.span, "`written` is at most a length: say `len = n` beside it");
        } else if !is_ret {
            errors.at(word.span, "what the closure wrote, or took, is what it returns: `written = ret`, of a callback that returns an integer");
        }
    }
    let pointee = argument.pointer().map(|pointer| &pointer.pointee);
    if let Some(inner @ syn::Type::Reference(_)) = pointee.filter(|_| facts.ignore.is_none()) {
        errors.over(inner, "of a pointer to a pointer the outer one alone is lent: write `*const T` for the inner one, which the closure may follow where that is sound, or `#[marshal(ignore)]`");
    }
    if let Some(word) = facts.callback.user_data.as_ref().filter(|_| argument.pointer().is_none()) {
        errors.at(word.span, "C hands back a pointer: declare `*mut c_void`");
    }
    if let Some(word) = facts.retval.as_ref().filter(|_| argument.pointer().is_none()) {
        errors.at(word.span, "the closure's output goes behind a pointer: declare `*mut T`");
    }
    let unknown = facts.extent.iter().flat_map(|word| word.value.expr.names());
    for name in unknown.filter(|name| signature.param(name).is_none() && !super::name::may_be_constant(name))
    {
        errors.at(
            name.span(),
            format!(
                "the callback has no parameter `{name}`; write the name of one, as in `fn({name}: usize)`"
            ),
        );
    }
}
