//! The names of handles: their forms, slots, methods and lifetimes.

use crate::ast::Function;
use proc_macro2::Span;
use quote::format_ident;
use syn::ext::IdentExt;
use syn::{Ident, Lifetime};

/// The form of a handle that is borrowed from somebody, or by one alone.
pub(crate) fn borrowed(handle: &Ident, alone: bool) -> Ident {
    format_ident!("{}{}", handle.unraw(), if alone { "Mut" } else { "Ref" }, span = handle.span())
}

/// What reads a slot.
pub(crate) fn kept(slot: &Ident) -> Ident {
    format_ident!("kept_{}", slot.unraw(), span = slot.span())
}

/// The slot of a closure that says no other; no user's is named so.
pub(crate) fn own_slot(function: &Ident, param: &Ident) -> Ident {
    format_ident!("__pinvoke_{}_{}", function.unraw(), param.unraw(), span = param.span())
}

/// The wrapper that methods are made of.
pub(crate) fn hidden(function: &Ident) -> Ident {
    format_ident!("__pinvoke_method_{}", function.unraw(), span = function.span())
}

/// A function's name as a method.
pub(crate) fn method(function: &Function, wrapper: &Ident) -> Ident {
    let name = wrapper.to_string();
    let name = name.strip_prefix("__pinvoke_method_").unwrap_or(&name);
    let written = function.words.method.as_ref().and_then(|word| word.value.as_ref());
    let own = function.ident.unraw().to_string();
    match (written, name.strip_prefix(&own)) {
        (Some(written), Some(suffix)) => format_ident!("{}{suffix}", written.unraw(), span = written.span()),
        _ => function.ident.clone(),
    }
}

/// A lifetime that nobody names.
pub(crate) fn unnamed() -> Lifetime {
    Lifetime::new("'_", Span::mixed_site())
}

/// A lifetime of a handle's type, where the declaration names none.
pub(crate) fn of_part(param: &Ident, declared: &Lifetime) -> Lifetime {
    Lifetime::new(&format!("'{}_{}", param.unraw(), declared.ident.unraw()), Span::mixed_site())
}

/// That of what never ends.
pub(crate) fn for_ever() -> Lifetime {
    Lifetime::new("'static", Span::mixed_site())
}
