//! `type Db;`: the types that it becomes, and how functions become its methods.

mod init;
mod methods;
mod release;
mod state;
mod types;

pub(crate) use methods::{Method, Methods, OWN_METHODS, methods};
pub(crate) use types::types;

use crate::ast::{Block, Foreign, Function, HandleType, HandleUse, Param};
use crate::kind::Proof;
use crate::names;
use crate::ownership::Call;
use crate::paths::{private, private_at};
use crate::plan::Plan;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Lifetime;

/// What C has for it.
pub(crate) fn native(usage: &HandleUse) -> TokenStream {
    let (handle, ty) = (private("Handle"), erased(usage));
    quote!(<#ty as #handle>::Raw)
}

/// The name of the type that owns one.
pub(crate) fn path(usage: &HandleUse) -> TokenStream {
    match &usage.foreign {
        Some(Foreign::Std(path)) => path.to_token_stream(),
        _ => usage.ident.to_token_stream(),
    }
}

/// That a name of std's is std's.
pub(crate) fn proofs(usage: &HandleUse) -> Vec<Proof> {
    let (ident, path) = (&usage.ident, &usage.spelled);
    let is_std = matches!(usage.foreign, Some(Foreign::Std(_)));
    let lifetime = (ident == "BorrowedFd").then(names::unnamed);
    let ty = lifetime.map_or_else(|| quote!(#path), |lifetime| quote!(#path<#lifetime>));
    is_std.then(|| Proof { assertion: "descriptor", types: vec![ty], at: ident.span() }).into_iter().collect()
}

/// The type with no lifetime of anybody's.
pub(crate) fn erased(usage: &HandleUse) -> TokenStream {
    for_ever(&path(usage), &usage.declared)
}

fn for_ever(path: &impl ToTokens, declared: &[Lifetime]) -> TokenStream {
    let lifetimes = declared.iter().map(|_| names::for_ever());
    if declared.is_empty() { path.to_token_stream() } else { quote!(#path<#(#lifetimes),*>) }
}

/// Whether a closure that a type's block gives C to keep may run in any call of this one, too: by types that it imports.
pub(crate) fn runs_closures(block: &Block) -> TokenStream {
    let handle = private("Handle");
    let types = block.imported().map(|other| for_ever(&other.ident, &other.lifetimes));
    quote!(#(<#types as #handle>::RUNS_CLOSURES)||*)
}

/// What the words of a type say, as far as other blocks must know it.
fn declared(block: &Block, handle: &HandleType) -> TokenStream {
    let words = &handle.words;
    let [counted, send, sync] = [words.clone.is_some(), words.send.is_some(), words.sync.is_some()];
    let shared = words.shared.is_some() || counted || block.words.shared.is_some();
    let [state, busy, read] = [words.state.is_some(), words.busy.is_some(), words.get.is_some()];
    let declared = private("DeclaredHandle");
    quote! {
        #declared {
            shared: #shared,
            counted: #counted,
            send: #send,
            sync: #sync,
            state: #state,
            busy: #busy,
            read: #read,
        }
    }
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
        let (ty, imported) = (for_ever(&handle.ident, &handle.lifetimes), private_at(span, "imported"));
        let unread = params.iter().find(|param| param.lends_to_several(handle)).map(|param| {
            let span = param.handle.as_ref().map_or(span, |usage| usage.ident.span());
            let unread = private_at(span, "not_read_meanwhile");
            quote_spanned!(span.resolved_at(Span::mixed_site())=> #(#cfgs)* const _: () = #unread::<#ty>();)
        });
        quote_spanned! {span.resolved_at(Span::mixed_site())=>
            #(#cfgs)* const _: () = #imported::<#ty>(&#declared, #alone);
            #unread
        }
    };
    block.imported().map(proof).collect()
}

/// What a function takes and returns, and its callbacks.
fn all_params(function: &Function) -> impl Iterator<Item = &Param> {
    let signatures = function.params.iter().filter_map(|param| param.facts.callback.signature.as_ref());
    signatures.flat_map(|signature| &signature.params).chain(&function.params).chain(&function.ret)
}

/// The function of the block that is called, if it is one.
fn in_block<'a>(plans: &'a [Plan<'a>], call: &Call) -> Option<&'a Plan<'a>> {
    let name = call.path.get_ident()?;
    plans.iter().find(|plan| plan.function.ident == *name)
}
