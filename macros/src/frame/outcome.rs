//! What a call can end with: the success test, the error, the result.

use super::body::Body;
use super::expr::{self, condition};
use crate::ast::{ErrorForm, Expr, Word};
use crate::kind::{self, Part};
use crate::names;
use crate::paths::{private, private_at};
use crate::plan::Plan;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

/// Whether a function is asked, or numbers that may overflow. It may answer otherwise the second time, and every stage
/// must hear the same; it may panic, and nothing is settled by then.
fn asks(plan: &Plan<'_>) -> bool {
    let may_panic = |part: &Expr| match part {
        Expr::Call(..) => true,
        Expr::Unary(syn::UnOp::Neg(_), inner) => !matches!(**inner, Expr::Lit(_)),
        Expr::Binary(_, op, _) => crate::plan::is_arithmetic(op),
        _ => false,
    };
    let tests = plan.outcome.ok.iter().chain(&plan.outcome.none);
    tests.into_iter().any(|word| word.value.mentions(may_panic))
}

/// Binds what the call came to, where a function is asked.
pub(super) fn asked(body: &Body<'_>) -> TokenStream {
    let test = |word: &Option<Word<Expr>>| word.as_ref().map(|word| condition(body, &word.value));
    let (succeeded, nothing) = (names::succeeded(), names::nothing());
    match (test(&body.plan.outcome.ok), test(&body.plan.outcome.none)) {
        _ if !asks(body.plan) => TokenStream::new(),
        (Some(ok), Some(none)) => quote!(let #nothing = #none; let #succeeded = #nothing || #ok;),
        (Some(ok), None) => quote!(let #succeeded = #ok;),
        (None, none) => quote!(let #nothing = #none;),
    }
}

/// The success test, if there is one.
pub(super) fn ok(body: &Body<'_>) -> Option<TokenStream> {
    let ok = body.plan.outcome.ok.as_ref()?;
    Some(if asks(body.plan) { names::succeeded().into_token_stream() } else { condition(body, &ok.value) })
}

/// Whether there is nothing, if that is tested.
pub(super) fn none(body: &Body<'_>) -> Option<TokenStream> {
    let none = body.plan.outcome.none.as_ref()?;
    Some(if asks(body.plan) { names::nothing().into_token_stream() } else { condition(body, &none.value) })
}

/// Stages 5 and 8: `none` is tested first, then success; no output is read on failure.
/// What stopped a closure goes on before any of them.
pub(super) fn test(body: &Body<'_>, resume: &TokenStream) -> TokenStream {
    let plan = body.plan;
    let mut test = TokenStream::new();
    if let Some(condition) = none(body) {
        let value = success(plan, quote!(::core::option::Option::None));
        test.extend(quote!(if #condition { #resume return #value; }));
    }
    if let Some(condition) = ok(body) {
        let error = error(body);
        test.extend(quote!(if !(#condition) { #resume return ::core::result::Result::Err(#error); }));
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
            // The type is named, so that what is missing is a trait, and is missed at the token.
            let status = if reported.is_some() { None } else { body.plan.ret.as_ref().map(kind::returned) };
            let status = status.unwrap_or_else(|| quote!(_));
            let at = body.plan.outcome.odd.unwrap_or_else(|| ty.span());
            let ty = crate::rename::pointing(ty.to_token_stream(), at);
            quote_spanned!(at=> <#ty as ::core::convert::From<#status>>::from(#made_of))
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
        None => expr::argument(body, arg),
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

/// The type of the wrapper's error.
pub(crate) fn error_type(plan: &Plan<'_>) -> TokenStream {
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

/// The type of the wrapper, or of its body, and the expression that ends it. Where a failed call leaves a handle to
/// the caller, the wrapper puts it beside the error.
pub(super) fn result(plan: &Plan<'_>, parts: &[Part], outer: bool) -> (TokenStream, TokenStream) {
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
        let error = match plan.kept().filter(|_| outer).and_then(|lane| lane.param.handle.as_ref()) {
            Some(usage) => {
                let (kept, handle) = (private("Kept"), Body::new(plan).handle_type(usage));
                quote!(#kept<#handle, #error>)
            }
            None => error,
        };
        ty = quote!(::core::result::Result<#ty, #error>);
    }
    (ty, if is_unit(plan, parts) { TokenStream::new() } else { success(plan, value) })
}

/// Whether the wrapper returns nothing.
pub(super) fn is_unit(plan: &Plan<'_>, parts: &[Part]) -> bool {
    parts.is_empty() && !plan.fallible && plan.outcome.none.is_none()
}

/// The body, with a handle around it that its errors give back.
pub(super) fn keeping(plan: &Plan<'_>, parts: &[Part], body: TokenStream) -> TokenStream {
    let Some(lane) = plan.kept() else { return body };
    let (name, holder) = (lane.name(), names::local(lane.name(), "kept"));
    let (ty, _) = result(plan, parts, false);
    let [kept, offered] = ["Kept", "Offered"].map(private);
    let held =
        if lane.nullable() { name.to_token_stream() } else { quote!(::core::option::Option::Some(#name)) };
    let waits = plan.function.asynchronous.is_some() && plan.function.words.operation.blocking.is_none();
    let outcome = if waits {
        quote!(let outcome: #ty = async { #body }.await;)
    } else {
        quote!(let outcome = (|| -> #ty { #body })();)
    };
    quote! {
        let mut #holder = #offered::new(#held);
        #outcome
        match outcome {
            ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
            ::core::result::Result::Err(error) => {
                ::core::result::Result::Err(#kept::new(#offered::into_handle(#holder), error))
            }
        }
    }
}
