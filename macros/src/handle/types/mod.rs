//! The types of a handle: one that owns, two that borrow.

mod counted;
mod lent;
mod owned;

use super::state;
use crate::ast::{Block, HandleType};
use crate::frame::cfgs;
use crate::names;
use crate::paths::private;
use crate::plan::Plan;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Ident, Lifetime};

/// What the parts of a type's expansion have in common.
pub(super) struct Printed<'a> {
    block: &'a Block,
    pub(super) handle: &'a HandleType,
    pub(super) name: &'a Ident,
    by_ref: Ident,
    by_mut: Ident,
    /// `<'repo>`, or nothing.
    pub(super) generics: TokenStream,
    /// `<'h, 'repo>`
    lent: TokenStream,
    /// `<'h, 'repo: 'h>`
    lent_bounds: TokenStream,
    /// The lifetimes whose parents the release takes.
    pub(super) parents: Vec<&'a Lifetime>,
    pub(super) raw: TokenStream,
}

pub(crate) fn types(block: &Block, handle: &HandleType, plans: &[Plan<'_>]) -> TokenStream {
    let printed = Printed::new(block, handle);
    let mut tokens = printed.structs();
    tokens.extend(printed.lends());
    if handle.is_owned() {
        tokens.extend(printed.owns(handle.words.free.as_ref().map(|free| &free.value), plans));
        tokens.extend(state::items(handle, &printed.raw, plans));
        tokens.extend(printed.out_of_records());
    }
    tokens.extend(printed.closes(plans));
    tokens.extend(handle.words.clone.as_ref().map(|clone| printed.clones(&clone.value, plans)));
    tokens.extend(printed.threads());
    let block_cfgs: Vec<_> =
        cfgs(block).chain(handle.attrs.iter().filter(|attr| attr.path().is_ident("cfg"))).collect();
    if block_cfgs.is_empty() {
        return tokens;
    }
    // One item at a time: an attribute gates no more.
    let file: syn::File = match syn::parse2(tokens.clone()) {
        Ok(file) => file,
        Err(_) => return tokens,
    };
    file.items.iter().map(|item| quote!(#(#block_cfgs)* #item)).collect()
}

impl<'a> Printed<'a> {
    fn new(block: &'a Block, handle: &'a HandleType) -> Self {
        let (name, lifetimes) = (&handle.ident, &handle.lifetimes);
        let generics = if lifetimes.is_empty() { TokenStream::new() } else { quote!(<#(#lifetimes),*>) };
        let h = lent_lifetime();
        let args = handle.words.free.iter().flat_map(|free| free.value.args.iter().flatten());
        let args: Vec<String> = args.map(|arg| arg.to_token_stream().to_string()).collect();
        let is_parent = |lifetime: &&Lifetime| args.iter().any(|arg| lifetime.ident == arg.as_str());
        let raw = match &handle.words.repr {
            Some(repr) => repr.value.to_token_stream(),
            None => {
                let erased = lifetimes.iter().map(|_| names::for_ever());
                if lifetimes.is_empty() { quote!(*mut #name) } else { quote!(*mut #name<#(#erased),*>) }
            }
        };
        Self {
            block,
            handle,
            name,
            by_ref: names::borrowed(name, false),
            by_mut: names::borrowed(name, true),
            lent: quote!(<#h, #(#lifetimes),*>),
            lent_bounds: quote!(<#h, #(#lifetimes: #h),*>),
            parents: lifetimes.iter().filter(is_parent).collect(),
            generics,
            raw,
        }
    }

    fn structs(&self) -> TokenStream {
        let Self { handle, name, by_ref, by_mut, generics, lent, raw, .. } = self;
        let HandleType { vis, attrs, lifetimes, .. } = handle;
        let attrs = attrs.iter().filter(|attr| !attr.path().is_ident("cfg"));
        let h = lent_lifetime();
        // A pointer keeps the type on its thread; a number would not.
        let mark = lifetimes.iter().enumerate().map(|(index, lifetime)| {
            // What C keeps for a lifetime must not be given back sooner.
            if handle.invariant.contains(&index) {
                quote!(&#lifetime mut &#lifetime ())
            } else {
                quote!(&#lifetime ())
            }
        });
        let mark = quote!((*mut (), #(#mark),*));
        let [object, lent_type, alone_type] = ["Object", "LentShared", "LentAlone"].map(private);
        let (parents, kept) = (self.parents_type(), self.record_type().unwrap_or_else(|| quote!(())));
        let shared_docs =
            format!(" A [`{name}`] that is borrowed from somebody, and may be borrowed by several.");
        let alone_docs = format!(" A [`{name}`] that is borrowed by one alone.");
        quote! {
            #(#attrs)*
            #vis struct #name #generics {
                object: #object<#raw, #parents, #kept, #mark, #name #generics>,
            }
            #[doc = #shared_docs]
            #[allow(dead_code, non_camel_case_types, reason = "one of the forms of a handle, which has its name")]
            #[repr(transparent)]
            #vis struct #by_ref #lent {
                lent: #lent_type<#raw, &#h #name #generics>,
            }
            #[doc = #alone_docs]
            #[allow(dead_code, non_camel_case_types, reason = "one of the forms of a handle, which has its name")]
            #[repr(transparent)]
            #vis struct #by_mut #lent {
                lent: #alone_type<#raw, &#h mut #name #generics>,
            }
        }
    }

    fn parents_type(&self) -> TokenStream {
        let count = self.parents.len();
        if count == 0 { quote!(()) } else { quote!([*mut ::pinvoke::private::core::ffi::c_void; #count]) }
    }

    /// The record of what C keeps, if it keeps anything.
    pub(in crate::handle) fn record_type(&self) -> Option<TokenStream> {
        let (record, slots) = (private("Record"), self.handle.slots.len());
        (slots > 0).then(|| quote!(#record<#slots>))
    }

    /// Only what the author declares may leave its thread.
    fn threads(&self) -> TokenStream {
        let Self { name, by_ref, by_mut, generics, lent, handle, .. } = self;
        let send = handle.words.send.as_ref().map(|_| {
            quote! {
                // SAFETY (of the expansion): the author of the block declares that C allows it from any thread.
                unsafe impl #generics ::core::marker::Send for #name #generics {}
                // SAFETY (of the expansion): the same of the form that one alone has.
                unsafe impl #lent ::core::marker::Send for #by_mut #lent {}
            }
        });
        let sync = handle.words.sync.as_ref().map(|_| {
            quote! {
                // SAFETY (of the expansion): the author of the block declares that C allows calls from several threads
                // at once.
                unsafe impl #generics ::core::marker::Sync for #name #generics {}
                // SAFETY (of the expansion): the same: what a borrowed form can do, a `&` of the object can.
                unsafe impl #lent ::core::marker::Sync for #by_ref #lent {}
                // SAFETY (of the expansion): as a `&` of what is `Sync`.
                unsafe impl #lent ::core::marker::Send for #by_ref #lent {}
                // SAFETY (of the expansion): a `&` of it lends the object as a `&` does.
                unsafe impl #lent ::core::marker::Sync for #by_mut #lent {}
            }
        });
        quote!(#send #sync)
    }
}

/// How long a handle is lent.
pub(in crate::handle) fn lent_lifetime() -> Lifetime {
    Lifetime::new("'h", Span::mixed_site())
}
