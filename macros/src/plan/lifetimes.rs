//! The lifetimes of a signature.

use super::{Lane, Plan};
use crate::ast::Param;
use crate::names;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Ident, Lifetime};

impl Plan<'_> {
    /// The lifetimes of the signature: those that handles are written with, and those of arguments that lend.
    pub(crate) fn lifetimes(&self) -> Vec<TokenStream> {
        let mut found: Vec<&Lifetime> = Vec::new();
        let handles = self.function.params.iter().chain(&self.function.ret).filter_map(|p| p.handle.as_ref());
        let records = self.function.params.iter().chain(&self.function.ret).flat_map(Param::lifetimes);
        for lifetime in handles.flat_map(|usage| &usage.lifetimes).chain(records) {
            let is_free = lifetime.ident != "static"
                && lifetime.ident != "_"
                && self.function.param(&lifetime.ident).is_none();
            if is_free && !found.contains(&lifetime) {
                found.push(lifetime);
            }
        }
        let written = found.into_iter().map(|lifetime| self.bounded(lifetime, &lifetime.ident));
        let lends = self.lanes.iter().filter(|lane| lane.lends || lane.has_named_lender());
        written.chain(lends.map(|lane| self.bounded(&names::lifetime(lane.name()), lane.name()))).collect()
    }

    /// A handle lives longer than it is lent: so does what its type names.
    fn bounded(&self, lifetime: &Lifetime, name: &Ident) -> TokenStream {
        let names_it = |lane: &&Lane<'_>| {
            lane.has_named_lender()
                && lane
                    .param
                    .handle
                    .iter()
                    .flat_map(|usage| &usage.lifetimes)
                    .any(|named| named.ident == *name)
        };
        let bounds: Vec<_> =
            self.lanes.iter().filter(names_it).map(|lane| names::lifetime(lane.name())).collect();
        if bounds.is_empty() { quote!(#lifetime) } else { quote!(#lifetime: #(#bounds)+*) }
    }
}
