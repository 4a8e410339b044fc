//! A wrapper: its signature, its body, and what is said of it to callers and to lints.

use super::call::Call;
use super::signature::Signature;
use super::{busy, init, is_bound, outcome, raw};
use crate::ast::Function;
use crate::handle::{self, Method, Methods};
use crate::paths::private;
use crate::{docs, names};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{Attribute, Ident};

impl Call<'_> {
    pub(super) fn wrapper(mut self, name: &Ident, methods: &mut Methods) -> TokenStream {
        if self.plan.function.asynchronous.is_some() {
            return self.owning(name);
        }
        let signature = self.signature();
        let docs = docs::wrapper(self.plan, &self.lanes, self.ret.as_ref(), name);
        let parts = self.parts();
        let body = outcome::keeping(self.plan, &parts, self.body());
        // Panics are at the line of the caller, where the mistake is.
        let bound = is_bound(self.plan);
        let refuses = self.refuses || busy::may_refuse(self.plan);
        let track = !self.plan.fallible && (refuses || bound || init::may_panic(self.plan));
        let track = track.then(|| quote!(#[track_caller]));
        let (spelling, unused) = self.allowed(name);
        // The braces too are the function's: what lints say of it points there.
        let body = quote_spanned!(name.span()=> { #body });
        if self.plan.function.words.method.is_some() {
            let attributes = self.with_attributes(&quote!(#docs #[inline] #track #spelling));
            let wrapper = self.method(name, attributes, &signature, methods);
            let signature = signature.print(self.plan.function, &wrapper, false);
            return self.with_attributes(
                &quote!(#[inline] #track #[allow(non_snake_case, reason = "C's name")] #signature #body),
            );
        }
        let signature = signature.print(self.plan.function, name, true);
        self.with_attributes(&quote!(#docs #[inline] #track #spelling #unused #signature #body))
    }

    /// What lints should not say of a wrapper: of C's spelling, and of one that nobody calls.
    pub(super) fn allowed(&self, name: &Ident) -> (Option<TokenStream>, Option<TokenStream>) {
        let is_snake = !name.to_string().contains(|c: char| c.is_uppercase());
        let spelling = (!is_snake).then(|| quote!(#[allow(non_snake_case, reason = "C's name")]));
        let two_forms = self.plan.uninit().is_some() || self.plan.lanes.iter().any(|lane| lane.uninit);
        let called = self.plan.block.calls(&self.plan.function.ident);
        let reason = if called { "the block calls it" } else { "one of the two forms may do" };
        let unused = (two_forms || called).then(|| quote!(#[allow(dead_code, reason = #reason)]));
        (spelling, unused)
    }

    /// The function as a method; what it calls is named so.
    pub(super) fn method(
        &self,
        name: &Ident,
        attributes: TokenStream,
        signature: &Signature,
        methods: &mut Methods,
    ) -> Ident {
        let wrapper = names::hidden(name);
        let written = self.plan.function.words.method.as_ref().and_then(|word| word.value.clone());
        let name = written.filter(|_| *name == self.plan.function.ident);
        let name = name.unwrap_or_else(|| names::method(self.plan.function, &wrapper));
        let method = Method { attributes, wrapper: wrapper.clone(), name, signature };
        handle::methods(self.plan, &method, methods);
        wrapper
    }

    pub(super) fn stub(&self, name: &Ident, methods: &mut Methods) -> TokenStream {
        if self.plan.function.asynchronous.is_some() {
            return self.owning_stub(name);
        }
        let (signature, broken) = (self.signature(), private("broken"));
        let is_method = self.plan.function.words.method.is_some();
        let hidden = is_method.then(|| {
            let attributes =
                self.with_attributes(&quote!(#[allow(missing_docs, reason = "the block was refused")]));
            self.method(name, attributes, &signature, methods)
        });
        let signature =
            signature.print(self.plan.function, hidden.as_ref().unwrap_or(name), hidden.is_none());
        self.with_attributes(&quote! {
            #[allow(dead_code, unused_variables, missing_docs, reason = "the block was refused")]
            #signature { #broken() }
        })
    }

    pub(super) fn with_attributes(&self, item: &TokenStream) -> TokenStream {
        let Function { attrs, cfgs, .. } = self.plan.function;
        let lints = self.plan.block.attrs.iter().filter(|attr| is_lint(attr));
        let block_cfgs = raw::block_cfgs(self.plan.block);
        quote!(#(#block_cfgs)* #(#cfgs)* #(#lints)* #(#attrs)* #item)
    }
}

fn is_lint(attr: &Attribute) -> bool {
    ["allow", "expect", "warn", "deny", "forbid"].iter().any(|lint| attr.path().is_ident(lint))
}
