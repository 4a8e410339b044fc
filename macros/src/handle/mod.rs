//! `type Db;`: the types that it becomes, and how functions become its methods.

mod init;
mod methods;
mod release;
mod state;
mod types;

pub(crate) use methods::{Method, Methods, OWN_METHODS, methods};
pub(crate) use types::types;

use crate::ast::{Block, Function, HandleType, HandleUse, Param};
use crate::kind::Proof;
use crate::names;
use crate::ownership::Call;
use crate::paths::{private, private_at};
use crate::plan::Plan;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

/// What C has for it.
pub(crate) fn native(usage: &HandleUse) -> TokenStream {
    let (handle, ty) = (private("Handle"), erased(usage));
    quote!(<#ty as #handle>::Raw)
}

/// The name of the type that owns one.
pub(crate) fn path(usage: &HandleUse) -> TokenStream {
    usage.foreign.as_ref().map_or_else(|| usage.ident.to_token_stream(), ToTokens::to_token_stream)
}

/// That a name of std's is std's.
pub(crate) fn proofs(usage: &HandleUse) -> Vec<Proof> {
    let ident = &usage.ident;
    let is_std = usage.foreign.as_ref().is_some_and(|path| !path.is_ident(ident));
    let lifetime = (ident == "BorrowedFd").then(names::unnamed);
    let ty = lifetime.map_or_else(|| quote!(#ident), |lifetime| quote!(#ident<#lifetime>));
    is_std.then(|| Proof { assertion: "descriptor", types: vec![ty], at: ident.span() }).into_iter().collect()
}

/// The type with no lifetime of anybody's.
pub(crate) fn erased(usage: &HandleUse) -> TokenStream {
    let (path, declared) = (path(usage), &usage.declared);
    let lifetimes = declared.iter().map(|_| names::for_ever());
    if declared.is_empty() { path } else { quote!(#path<#(#lifetimes),*>) }
}

/// What the words of a type say, as far as other blocks must know it.
fn declared(block: &Block, handle: &HandleType) -> TokenStream {
    let words = &handle.words;
    let [counted, send, sync] = [words.clone.is_some(), words.send.is_some(), words.sync.is_some()];
    let shared = words.shared.is_some() || counted || block.words.shared.is_some();
    let (state, declared) = (words.state.is_some(), private("DeclaredHandle"));
    quote!(#declared { shared: #shared, counted: #counted, send: #send, sync: #sync, state: #state })
}

/// That the types of other blocks are declared there as here: what one lets happen, the other must expect.
pub(crate) fn imported(block: &Block) -> TokenStream {
    let cfgs: Vec<_> = crate::frame::cfgs(block).collect();
    let params: Vec<_> = block.functions.iter().flat_map(all_params).collect();
    let proof = |handle: &HandleType| {
        let (declared, span) = (declared(block, handle), handle.ident.span());
        let uses = params.iter().filter_map(|param| param.handle.as_ref());
        let alone =
            uses.filter(|usage| usage.ident == handle.ident).any(|usage| usage.exclusive && !usage.place);
        let (name, others) = (&handle.ident, handle.lifetimes.iter().map(|_| names::for_ever()));
        let generics = if handle.lifetimes.is_empty() { TokenStream::new() } else { quote!(<#(#others),*>) };
        let imported = private_at(span, "imported");
        quote_spanned!(span.resolved_at(Span::mixed_site())=> #(#cfgs)* const _: () = #imported::<#name #generics>(&#declared, #alone);)
    };
    block.foreign.iter().filter(|handle| !is_std(handle)).map(proof).collect()
}

/// What a function takes and returns, and its callbacks.
fn all_params(function: &Function) -> impl Iterator<Item = &Param> {
    let signatures = function.params.iter().filter_map(|param| param.facts.callback.signature.as_ref());
    signatures.flat_map(|signature| &signature.params).chain(&function.params).chain(&function.ret)
}

/// What needs no import.
fn is_std(handle: &HandleType) -> bool {
    handle.foreign.as_ref().is_some_and(|path| !path.is_ident(&handle.ident))
}

/// The function of the block that is called, if it is one.
fn in_block<'a>(plans: &'a [Plan<'a>], call: &Call) -> Option<&'a Plan<'a>> {
    let name = call.path.get_ident()?;
    plans.iter().find(|plan| plan.function.ident == *name)
}
