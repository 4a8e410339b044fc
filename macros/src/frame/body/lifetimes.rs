//! How long what is lent, borrowed or owned lives, and the types of handles that say so.

use super::Body;
use crate::ast::{HandleUse, Source};
use crate::names;
use crate::paths::private;
use crate::plan::Lane;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Lifetime;

impl Body<'_> {
    /// The lifetime of an argument, if the result lives as long; else one without a name.
    pub(crate) fn lent_lifetime(&self, lane: &Lane<'_>) -> Lifetime {
        if lane.lends || lane.has_named_lender() { names::lifetime(lane.name()) } else { names::unnamed() }
    }

    /// How long a borrowed result lives.
    pub(crate) fn source_lifetime(&self, lane: &Lane<'_>) -> Lifetime {
        match lane.facts().borrow.as_ref().map(|word| &word.value) {
            Some(Source::Param(name)) if self.is_param(name) => names::lifetime(name),
            _ => names::for_ever(),
        }
    }

    /// The lifetime of an argument whose tail is returned.
    pub(crate) fn lifetime(&self, index: usize) -> Lifetime {
        names::lifetime(self.lane(index).name())
    }

    /// The type of a handle, as the signature has it: a lifetime that is named after an argument is its borrow.
    pub(crate) fn handle_type(&self, usage: &HandleUse) -> TokenStream {
        let (path, lifetimes) = (crate::handle::path(usage), self.handle_lifetimes(usage));
        if lifetimes.is_empty() { path } else { quote!(#path<#(#lifetimes),*>) }
    }

    /// Its form that is borrowed so long, from somebody or from one alone.
    pub(crate) fn borrowed_type(&self, usage: &HandleUse, lifetime: &Lifetime) -> TokenStream {
        if usage.foreign.is_some() {
            let (ty, handle) = (self.handle_type(usage), private("Handle"));
            let form = if usage.exclusive { quote!(Mut) } else { quote!(Ref) };
            return quote!(<#ty as #handle>::#form<#lifetime>);
        }
        let (form, others) = (names::borrowed(&usage.ident, usage.exclusive), self.handle_lifetimes(usage));
        quote!(#form<#lifetime #(, #others)*>)
    }

    fn handle_lifetimes(&self, usage: &HandleUse) -> Vec<Lifetime> {
        let named = |lifetime: &Lifetime| {
            if self.is_param(&lifetime.ident) { names::lifetime(&lifetime.ident) } else { lifetime.clone() }
        };
        let written = usage.lifetimes.iter().map(named).chain(std::iter::repeat(names::unnamed()));
        written.take(usage.declared.len()).collect()
    }

    /// The pointers of the parents that a handle's release takes.
    pub(crate) fn parents(&self, usage: &HandleUse) -> TokenStream {
        let raw = usage.parents.iter().map(|&index| {
            let name = usage.lifetimes.get(index).map(|lifetime| &lifetime.ident);
            let index = name.and_then(|name| self.plan.function.param(name));
            index.map_or_else(
                || quote!(::pinvoke::private::core::ptr::null_mut()),
                |index| {
                    let native = self.native(index);
                    quote!(#native.cast())
                },
            )
        });
        if usage.parents.is_empty() { quote!(()) } else { quote!([#(#raw),*]) }
    }
}
