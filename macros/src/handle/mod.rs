//! `type Db;`: the types that it becomes, and how functions become its methods.

mod methods;
mod types;

pub(crate) use methods::{Method, Methods, methods};
pub(crate) use types::types;

use crate::ast::HandleUse;
use crate::names;
use crate::ownership::Call;
use crate::paths::private;
use crate::plan::Plan;
use proc_macro2::TokenStream;
use quote::quote;

/// What C has for it.
pub(crate) fn native(usage: &HandleUse) -> TokenStream {
    let (handle, ty) = (private("Handle"), erased(usage));
    quote!(<#ty as #handle>::Raw)
}

/// The type with no lifetime of anybody's.
pub(crate) fn erased(usage: &HandleUse) -> TokenStream {
    let HandleUse { ident, declared, .. } = usage;
    let lifetimes = declared.iter().map(|_| names::for_ever());
    if declared.is_empty() { quote!(#ident) } else { quote!(#ident<#(#lifetimes),*>) }
}

/// The function of the block that is called, if it is one.
fn in_block<'a>(plans: &'a [Plan<'a>], call: &Call) -> Option<&'a Plan<'a>> {
    let name = call.path.get_ident()?;
    plans.iter().find(|plan| plan.function.ident == *name)
}
