//! C's struct of functions: its members, and the parameters that take it.

use super::{busy, callback, kept, words};
use crate::ast::{CallbackForm, Function, Functions, Param, Retain, Shape, Signature};
use crate::callback::Argument;
use crate::errors::Errors;
use crate::plan::{self, Found, inner_data};
use proc_macro2::Span;
use syn::Path;

/// Of the struct.
pub(crate) fn functions(errors: &mut Errors, functions: &Functions) {
    if !functions.item.attrs.iter().any(is_repr_c) {
        errors.at(functions.item.ident.span(), "Rust may order these members as it likes: say `#[repr(C)]`");
    }
    let params = &functions.members.params;
    let data: Vec<_> = params.iter().filter(|param| is_data(param)).collect();
    if let [_, second, ..] = data.as_slice() {
        errors.at(second.ident.span(), "C has one pointer to the object; write `const = …` on the others");
    }
    for param in params {
        member(errors, functions, param);
    }
    for callback in plan::members(functions) {
        for argument in Argument::all(&callback) {
            argument.refuse(errors);
        }
    }
}

fn is_repr_c(attr: &syn::Attribute) -> bool {
    let mut is_c = false;
    let read = attr.parse_nested_meta(|meta| {
        is_c |= meta.path.is_ident("C");
        if meta.input.peek(syn::token::Paren) {
            let content;
            syn::parenthesized!(content in meta.input);
            content.parse::<proc_macro2::TokenStream>()?;
        }
        Ok(())
    });
    attr.path().is_ident("repr") && read.is_ok() && is_c
}

fn is_data(param: &Param) -> bool {
    param.facts.callback.user_data.is_some() && param.facts.callback.callback.is_none()
}

fn member(errors: &mut Errors, functions: &Functions, param: &Param) {
    let facts = &param.facts;
    match (&facts.callback.callback, &facts.constant) {
        (Some(word), Some(_)) => errors.at(word.span, "a function of the trait, or a constant: drop one of the words"),
        (Some(_), None) => called(errors, functions, param),
        (None, Some(_)) => {}
        (None, None) if is_data(param) => {
            if param.pointer().is_none() {
                errors.over(&param.ty, "C hands back a pointer: declare `*mut c_void`");
            }
        }
        (None, None) => errors.at(
            param.ident.span(),
            "what does C find here? Say `callback` for a method of the trait, `callback = Trait::method` if that has another name, `const = EXPR`, or `user_data` for the pointer that it hands back",
        ),
    }
    let alone = facts.callback.callback.is_none();
    let of_callbacks = [
        ("fail", facts.callback.fail.as_ref().map(|word| word.span)),
        ("busy", facts.callback.busy.as_ref().map(|word| word.span)),
        ("ret", facts.callback.ret.as_ref().map(|word| word.span)),
        ("nullable", facts.callback.given.as_ref().map(|word| word.span)),
    ];
    for (word, span) in of_callbacks.into_iter().filter(|_| alone) {
        if let Some(span) = span {
            errors
                .at(span, format!("`{word}` is said of a function that C calls: write it beside `callback`"));
        }
    }
}

fn called(errors: &mut Errors, functions: &Functions, param: &Param) {
    let facts = &param.facts.callback;
    let Some(signature) = &facts.signature else {
        if facts.functions {
            errors.over(
                &param.ty,
                "what C calls is a function: `unsafe extern \"C\" fn(…)`, in an `Option` or not",
            );
        }
        return;
    };
    if let Some(word) = &facts.user_data {
        errors.at(word.span, "the functions of a struct share their object: drop `user_data` here, and write it on a parameter of the function's type");
    }
    busy::of_member(errors, param);
    finds_its_object(errors, param, signature);
    callback::fails(errors, param, signature);
    callback::returns(errors, &functions.members, param, signature);
    callback::arguments(errors, signature);
    lends_to_several(errors, signature);
    let of = functions.words.of.as_ref().map(|word| &word.value);
    if let (Some(CallbackForm::Method(method)), Some(of)) =
        (facts.callback.as_ref().map(|word| &word.value), of)
    {
        is_of_the_trait(errors, method, of);
    }
    if let Some(word) = &facts.given {
        if let Some(of) = of {
            is_of_the_trait(errors, &word.value, of);
        }
        if !signature.optional {
            errors.at(word.span, "NULL is none of this type: write `Option<unsafe extern \"C\" fn(…)>`");
        }
    }
    if let (Some(span), None) = (callback::fallible(param, signature), &functions.words.error) {
        errors.at(span, "what do the methods fail with? Say `error = TYPE` above the struct");
    }
}

/// Nobody sees here who has the handle while a method runs.
fn lends_to_several(errors: &mut Errors, signature: &Signature) {
    for argument in &signature.params {
        if let Some(usage) = argument.handle.as_ref().filter(|usage| usage.exclusive) {
            let message =
                format!("others may use this handle while the method runs: write `&{}`", usage.ident);
            errors.over(&argument.ty, message);
        }
    }
}

fn finds_its_object(errors: &mut Errors, param: &Param, signature: &Signature) {
    let span = param.facts.callback.callback.as_ref().map_or_else(|| param.ident.span(), |word| word.span);
    match inner_data(signature) {
        Found::One(_) => {}
        Found::None => errors.at(span, "C hands nothing back to this function, so that it finds no object: write `#[marshal(user_data)]` on one of its parameters, or `const = …` here"),
        Found::Several => errors.at(span, "which pointer does C hand back? Write `#[marshal(user_data)]` on one of the parameters, and `ignore` or `len = n` on the others"),
    }
}

fn is_of_the_trait(errors: &mut Errors, path: &Path, of: &Path) {
    let (owner, _) = crate::callback::split(path);
    if quote::quote!(#owner).to_string() != quote::quote!(#of).to_string() {
        errors.over(
            path,
            format!("this struct has the methods of one trait: write `{}::…`", quote::quote!(#of)),
        );
    }
}

const OF_PARAMETERS: &[&str] = &["callback", "user_data", "on", "retain", "earlier"];

/// Of a parameter that takes the struct.
pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param) {
    let facts = &param.facts.callback;
    let span = facts.callback.as_ref().map_or_else(|| param.ident.span(), |word| word.span);
    for (span, word) in words(&param.facts) {
        if !OF_PARAMETERS.contains(&word) {
            errors.at(span, format!("drop `{word}`: the members of the struct say it, each for itself"));
        }
    }
    for (word, span) in [("ret", facts.ret.as_ref().map(|word| word.span))] {
        if let Some(span) = span {
            errors.at(span, format!("drop `{word}`: the members of the struct say it, each for itself"));
        }
    }
    match plan::data_of(function, param) {
        Found::One(data) => alone(errors, function, param, data, span),
        Found::Several => errors.at(span, "by which parameter does C get what it hands back? Write `user_data` on that one, or `user_data = NAME` beside `callback`"),
        Found::None => {}
    }
    if facts.retain.is_some() {
        kept::of_functions(errors, function, param);
        has_a_place(errors, function, param);
    }
}

fn alone(errors: &mut Errors, function: &Function, param: &Param, data: usize, span: Span) {
    let shares = |other: &&Param| {
        let is_called = other.facts.callback.functions || plan::is_callback(other);
        is_called && !std::ptr::eq(*other, param) && plan::data_of(function, other) == Found::One(data)
    };
    if let Some(other) = function.params.iter().find(shares) {
        errors.at(
            span,
            format!("shares its user data with `{}`: an object has one struct of functions", other.ident),
        );
    }
}

/// A copy that C may write to, or that has the user data, is kept beside the object.
fn has_a_place(errors: &mut Errors, function: &Function, param: &Param) {
    let Some(word) = &param.facts.callback.retain else { return };
    let is_own = match &param.shape {
        Shape::Pointer(pointer) => pointer.mutable || plan::data_of(function, param) == Found::None,
        Shape::Value(_) => false,
    };
    if is_own && !matches!(word.value, Retain::Slot(..)) {
        errors.at(word.span, "this struct is one for each object, and is kept beside it in a slot: `retain = db.slot`; or declare `*const`, and take the user data as a parameter");
    }
}
