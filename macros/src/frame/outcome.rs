//! What a call can end with: the success test, the error, the result.

use super::body::Body;
use super::expr::condition;
use crate::ast::{ErrorForm, Expr};
use crate::kind::{self, Part};
use crate::names;
use crate::paths::{private, private_at};
use crate::plan::Plan;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

/// Stages 5 and 8: `none` is tested first, then success; no output is read on failure.
pub(super) fn test(body: &Body<'_>) -> TokenStream {
    let plan = body.plan;
    let mut test = TokenStream::new();
    if let Some(none) = &plan.outcome.none {
        let condition = condition(body, &none.value);
        let value = success(plan, quote!(::core::option::Option::None));
        test.extend(quote!(if #condition { return #value; }));
    }
    if let Some(ok) = &plan.outcome.ok {
        let condition = condition(body, &ok.value);
        let error = error(body);
        test.extend(quote!(if !(#condition) { return ::core::result::Result::Err(#error); }));
    }
    test
}

/// The error of a failed call, built at once.
fn error(body: &Body<'_>) -> TokenStream {
    let (ret, reported) = (names::ret(), reported(body));
    match body.plan.outcome.error.as_ref().map(|word| &word.value) {
        None => {
            let span = body.plan.outcome.ok.as_ref().map_or_else(Span::mixed_site, |word| word.span);
            let (status, at) = (private_at(span, "status"), body.at(""));
            let value = match reported {
                Some(index) => body.native(index),
                None if body.plan.ret.is_some() => quote!(#ret),
                None => quote!(0),
            };
            quote!(#status(#value, #at))
        }
        Some(ErrorForm::From(ty)) => {
            let made_of =
                reported.map_or_else(|| quote!(#ret), |index| kind::converted_status(body.lane(index), body));
            quote_spanned!(ty.span()=> <#ty as ::core::convert::From<_>>::from(#made_of))
        }
        Some(ErrorForm::Constructor { path, args, .. }) => {
            let args = args.iter().map(|arg| argument(body, arg));
            quote!(#path(#(#args),*))
        }
        Some(ErrorForm::Errno(None)) => {
            let (os_error, errno) = (private("os_error"), names::errno());
            quote!(#os_error(#errno))
        }
        Some(ErrorForm::Errno(Some(number))) => {
            let (os_error, number) = (private("os_error"), condition(body, number));
            quote!(#os_error(#number))
        }
    }
}

/// The status argument, if the test looks at it and not at what C returns.
fn reported(body: &Body<'_>) -> Option<usize> {
    let tests_ret = body.plan.outcome.ok.as_ref().is_some_and(|word| word.value.mentions_ret());
    body.plan.function.status().filter(|_| !tests_ret)
}

/// What an error is made of. A status by itself is what its words make of it.
fn argument(body: &Body<'_>, arg: &Expr) -> TokenStream {
    let function = body.plan.function;
    let status = match arg {
        Expr::Name(name) => function.status_named(name),
        Expr::Deref(name) => function.status().filter(|&index| function.params[index].ident == *name),
        _ => None,
    };
    match status {
        Some(index) => kind::converted_status(body.lane(index), body),
        None => condition(body, arg),
    }
}

/// Where to point when the error type lacks a conversion.
pub(super) fn error_span(plan: &Plan<'_>) -> Span {
    let span = match plan.outcome.error.as_ref().map(|word| &word.value) {
        Some(ErrorForm::From(ty)) => ty.span(),
        Some(ErrorForm::Constructor { ty, .. }) => ty.span(),
        Some(ErrorForm::Errno(_)) | None => Span::mixed_site(),
    };
    span.resolved_at(Span::mixed_site())
}

pub(super) fn error_type(plan: &Plan<'_>) -> TokenStream {
    match plan.outcome.error.as_ref().map(|word| &word.value) {
        None => quote!(::pinvoke::Error),
        Some(ErrorForm::From(ty)) => quote!(#ty),
        Some(ErrorForm::Constructor { ty, .. }) => quote!(#ty),
        Some(ErrorForm::Errno(_)) => private("IoError").to_token_stream(),
    }
}

/// `value`, or `Ok(value)`.
fn success(plan: &Plan<'_>, value: TokenStream) -> TokenStream {
    if plan.fallible { quote!(::core::result::Result::Ok(#value)) } else { value }
}

/// The type of the wrapper and the expression that ends it.
pub(super) fn result(plan: &Plan<'_>, parts: &[Part]) -> (TokenStream, TokenStream) {
    let (types, values) = (parts.iter().map(|part| &part.ty), parts.iter().map(|part| &part.value));
    let (mut ty, mut value) = match parts {
        [one] => (one.ty.clone(), one.value.clone()),
        _ => (quote!((#(#types),*)), quote!((#(#values),*))),
    };
    if plan.outcome.none.is_some() {
        ty = quote!(::core::option::Option<#ty>);
        value = quote!(::core::option::Option::Some(#value));
    }
    if plan.fallible {
        let error = error_type(plan);
        ty = quote!(::core::result::Result<#ty, #error>);
    }
    (ty, if is_unit(plan, parts) { TokenStream::new() } else { success(plan, value) })
}

/// Whether the wrapper returns nothing.
pub(super) fn is_unit(plan: &Plan<'_>, parts: &[Part]) -> bool {
    parts.is_empty() && !plan.fallible && plan.outcome.none.is_none()
}
