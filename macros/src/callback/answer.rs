//! What a closure returns, and what C gets of it.

use super::argument::{Argument, Received, Returned};
use super::attempt;
use crate::ast::Param;
use crate::kind::{Proof, types};
use crate::names;
use crate::paths::{private, private_at};
use crate::plan::Callback;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

/// The way back of a trampoline.
pub(crate) struct Answer {
    /// What the closure returns, the error apart.
    pub(crate) ty: TokenStream,
    /// What it is bound to.
    pub(crate) pattern: TokenStream,
    /// From there to C.
    pub(crate) convert: TokenStream,
    /// What C gets.
    pub(crate) value: TokenStream,
    pub(crate) proofs: Vec<Proof>,
}

/// One part of what the closure returns; `None` of what it does not.
struct Part {
    seen: Option<TokenStream>,
    convert: TokenStream,
    proofs: Vec<Proof>,
}

/// Puts the parts together.
pub(crate) fn answer(callback: &Callback<'_>, received: &[Received]) -> Answer {
    let ret = callback.signature.ret.as_ref();
    let (seen, native) = (names::answer("value"), names::answer("native"));
    let Part { seen: first, convert, proofs } = match ret {
        Some(param) => part(callback, param),
        None => Part { seen: None, convert: quote!(()), proofs: Vec::new() },
    };
    let outputs: Vec<&Returned> = received.iter().filter_map(|received| received.returned.as_ref()).collect();
    let types: Vec<_> = first.iter().chain(outputs.iter().map(|output| &output.ty)).collect();
    let bound: Vec<_> =
        first.iter().map(|_| &seen).chain(outputs.iter().map(|output| &output.name)).collect();
    let (ty, pattern) = match (types.as_slice(), bound.as_slice()) {
        ([ty], [name]) => (ty.to_token_stream(), name.to_token_stream()),
        _ => (quote!((#(#types),*)), quote!((#(#bound),*))),
    };
    let converts = outputs.iter().map(|output| &output.convert);
    let writes = outputs.iter().map(|output| &output.write);
    let afters = received.iter().map(|received| &received.after);
    let convert = quote!(let #native = #convert; #(#converts)* #(#afters)* #(#writes)*);
    Answer { ty, pattern, convert, value: native.to_token_stream(), proofs }
}

/// Of what C's function returns.
fn part(callback: &Callback<'_>, param: &Param) -> Part {
    let (seen, ty, native) = (names::answer("value"), &param.ty, native(param));
    let attempt = |check| attempt(callback, None, check);
    if let Some(constant) = &param.facts.constant {
        let value = constant_of(&constant.value);
        return Part {
            seen: None,
            convert: quote!({ const __PINVOKE_ANSWER: #native = #value; __PINVOKE_ANSWER }),
            proofs: Vec::new(),
        };
    }
    if super::lent::returns_length(callback) {
        let (within, lent) = (private_at(ty.span(), "within_capacity"), names::answer("lent"));
        let convert = attempt(quote!(#within::<#native>(#lent.len(), ::core::primitive::usize::MAX)));
        return Part { seen: None, convert, proofs: Vec::new() };
    }
    if let Some(len) = bounded_by(callback) {
        let within = private_at(ty.span(), "within_capacity");
        let convert = attempt(quote!(#within::<#native>(#seen, #len)));
        return Part { seen: Some(quote!(::core::primitive::usize)), convert, proofs: Vec::new() };
    }
    match &param.facts.surface {
        Some(word) if is_control_flow(&word.value) => {
            let (surface, fail) = (&word.value, names::fail());
            let control_flow = quote_spanned!(surface.span().resolved_at(proc_macro2::Span::mixed_site())=> ::core::ops::ControlFlow);
            let proof = Proof {
                assertion: "same_type",
                types: vec![surface.to_token_stream(), quote!(::core::ops::ControlFlow<()>)],
                at: surface.span(),
            };
            let convert = quote! {
                match #seen {
                    #control_flow::Continue(()) => 0,
                    #control_flow::Break(()) => #fail,
                }
            };
            Part { seen: Some(surface.to_token_stream()), convert, proofs: vec![proof] }
        }
        None if types::is_primitive(ty) => Part {
            seen: Some(ty.to_token_stream()),
            convert: seen.to_token_stream(),
            proofs: vec![Proof::of("number", ty)],
        },
        None if types::is_pointer(ty) => {
            Part { seen: Some(ty.to_token_stream()), convert: seen.to_token_stream(), proofs: Vec::new() }
        }
        surface => {
            let surface = surface.as_ref().map_or(ty, |word| &word.value);
            let returned = private_at(surface.span(), "returned");
            let convert = attempt(quote!(#returned::<#native, #surface>(&#seen)));
            let proofs = super::sent(callback, ty).into_iter().collect();
            Part { seen: Some(surface.to_token_stream()), convert, proofs }
        }
    }
}

/// An expression of the declaration's, evaluated by the compiler.
pub(super) fn constant_of(expr: &crate::ast::Expr) -> TokenStream {
    match expr {
        crate::ast::Expr::Rust(expr) => expr.to_token_stream(),
        other => crate::frame::print_constant(other),
    }
}

pub(crate) fn is_control_flow(ty: &syn::Type) -> bool {
    types::is_last(ty, &["ControlFlow"])
}

/// The length that what the closure returns must not exceed: `written = ret`.
fn bounded_by(callback: &Callback<'_>) -> Option<TokenStream> {
    let argument = Argument::all(callback).find(|argument| {
        argument.param.facts.written.as_ref().is_some_and(|word| word.value.mentions_ret())
    })?;
    let len = argument.local("len");
    Some(quote!(#len))
}

/// C's type of what is returned.
pub(super) fn native(param: &Param) -> TokenStream {
    let ty = &param.ty;
    if types::is_primitive(ty) || types::is_pointer(ty) || param.facts.surface.is_some() {
        return ty.to_token_stream();
    }
    let native = private("Native");
    quote!(#native<#ty>)
}
