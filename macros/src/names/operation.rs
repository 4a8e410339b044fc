//! The names in an asynchronous wrapper.

use super::local;
use crate::ast::Function;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident};
use syn::Ident;
use syn::ext::IdentExt;

/// The function that ends an operation. Items have no hygiene, so that the name must do.
pub(crate) fn completed() -> Ident {
    Ident::new("__pinvoke_completed", Span::mixed_site())
}

/// What the end of an operation brought.
pub(crate) fn brought() -> Ident {
    Ident::new("brought", Span::mixed_site())
}

/// Whether it came by the callback.
pub(crate) fn is_completed() -> Ident {
    Ident::new("is_completed", Span::mixed_site())
}

/// What an operation came to, before its owners stand beside it.
pub(crate) fn result() -> Ident {
    Ident::new("result", Span::mixed_site())
}

/// What a pool runs.
pub(crate) fn task() -> Ident {
    Ident::new("task", Span::mixed_site())
}

/// What says which operation has ended.
pub(crate) fn token() -> Ident {
    Ident::new("token", Span::mixed_site())
}

/// While it lives, C may have what the operation holds.
pub(crate) fn calling() -> Ident {
    Ident::new("calling", Span::mixed_site())
}

/// What the ends of a function's operations have in common.
pub(crate) fn event() -> Ident {
    Ident::new("__PINVOKE_EVENT", Span::mixed_site())
}

/// The address of a control block.
pub(crate) fn control(param: &Ident) -> Ident {
    local(param, "block")
}

/// The generic parameter of an owner. Readers see it; a type of the user's that is named so goes first.
pub(crate) fn owner(function: &Function, param: &Ident) -> Ident {
    let words = param.unraw().to_string();
    let camel: String = words.split('_').map(capitalised).collect();
    let mut owner = format_ident!("{camel}Owner", span = Span::mixed_site());
    let types = function.params.iter().chain(&function.ret).map(|param| &param.ty);
    let types: TokenStream = types.map(ToTokens::to_token_stream).collect();
    while crate::rename::mentions(types.clone(), &owner) {
        owner = format_ident!("Of{owner}", span = Span::mixed_site());
    }
    owner
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
