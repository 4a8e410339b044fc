//! `type Db;`: the types that it becomes, and how functions become its methods.

mod init;
mod methods;
mod state;
mod types;

pub(crate) use methods::{Method, Methods, OWN_METHODS, methods};
pub(crate) use types::types;

use crate::ast::HandleUse;
use crate::kind::Proof;
use crate::names;
use crate::ownership::Call;
use crate::paths::private;
use crate::plan::Plan;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

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

/// The function of the block that is called, if it is one.
fn in_block<'a>(plans: &'a [Plan<'a>], call: &Call) -> Option<&'a Plan<'a>> {
    let name = call.path.get_ident()?;
    plans.iter().find(|plan| plan.function.ident == *name)
}
