//! `init = F`: a library that is initialised before its first call.

use super::body::Body;
use super::{expr, outcome, raw};
use crate::ast::Safety;
use crate::ast::{Block, Init};
use crate::names;
use crate::paths::{private, private_at};
use crate::plan::Plan;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

/// What the wrappers of a block have in common.
pub(super) fn state(block: &Block) -> TokenStream {
    if block.words.init.is_none() || block.functions.is_empty() {
        return TokenStream::new();
    }
    let (name, init, cfgs) = (names::init(block), private("Init"), raw::block_cfgs(block));
    quote! {
        #(#cfgs)*
        #[allow(non_upper_case_globals, reason = "named after the first function")]
        static #name: #init = #init::new();
    }
}

/// What calls the initialiser, unless this is it.
fn wanted<'a>(plan: &Plan<'a>) -> Option<&'a Init> {
    let is_it = plan.block.initialiser().is_some_and(|own| own.ident == plan.function.ident);
    plan.block.words.init.as_ref().filter(|_| !is_it).map(|word| &word.value)
}

pub(super) fn may_panic(plan: &Plan<'_>) -> bool {
    wanted(plan).is_some() && !plan.fallible
}

/// The first thing a wrapper does. The initialiser is called in a function of its own, where a name in its arguments is
/// no parameter's.
pub(super) fn before(plan: &Plan<'_>) -> TokenStream {
    let Some(init) = wanted(plan) else { return TokenStream::new() };
    let (state, own, body) = (names::init(plan.block), names::initialise(), Body::new(plan));
    let (path, args) = (&init.path, init.args.iter().map(ToTokens::to_token_stream));
    let args: Vec<_> = args.collect();
    let is_unsafe = plan.block.function(path).is_some_and(|own| own.safety == Safety::Unsafe);
    let called = if is_unsafe { expr::unsafe_call(path, &args) } else { quote!(#path(#(#args),*)) };
    let module = private_at(path.span(), "Init");
    if !plan.fallible {
        let at = body.at("");
        return quote! {
            #[track_caller]
            #[cold]
            fn #own() { #module::demand(&#state, || #called, #at) }
            if !#state.is_done() { #own(); }
        };
    }
    let error = outcome::error_type(plan);
    quote! {
        #[cold]
        fn #own() -> ::core::result::Result<(), #error> { #module::attempt(&#state, || #called) }
        if !#state.is_done() {
            if let ::core::result::Result::Err(error) = #own() { return ::core::result::Result::Err(error); }
        }
    }
}
