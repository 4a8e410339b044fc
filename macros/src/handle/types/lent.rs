//! The borrowed forms of a handle, and what lends them.

use super::{Printed, lent_lifetime};
use crate::names;
use crate::paths::{private, private_at};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

impl Printed<'_> {
    /// The borrowed forms, and what lends them.
    pub(super) fn lends(&self) -> TokenStream {
        let parts = [
            self.handle(),
            self.part(),
            self.copies(),
            self.lending(),
            self.in_records(),
            self.own_methods(),
        ];
        parts.into_iter().collect()
    }

    /// What stands for no object.
    fn invalid(&self) -> TokenStream {
        match &self.handle.words.invalid {
            Some(word) => word.value.to_token_stream(),
            // Refused by `check`.
            None if self.handle.words.repr.is_some() => quote!(0),
            None => quote!(::pinvoke::private::core::ptr::null_mut()),
        }
    }

    fn handle(&self) -> TokenStream {
        let Self { name, by_ref, by_mut, generics, lent, raw, .. } = self;
        let [handle, shared, alone] = ["Handle", "LentShared", "LentAlone"].map(private);
        let (h, text, invalid) = (lent_lifetime(), name.to_string(), self.invalid());
        let (declared_type, declared) =
            (private("DeclaredHandle"), crate::handle::declared(self.block, self.handle));
        let runs_closures = crate::plan::lets_go(self.block);
        let busy = self.busy();
        // SAFETY (of the expansion): `raw` is what C has for the object, and each form holds it unchanged.
        quote! {
            unsafe impl #generics #handle for #name #generics {
                type Raw = #raw;
                type Ref<#h> = #by_ref #lent where Self: #h;
                type Mut<#h> = #by_mut #lent where Self: #h;
                const NAME: &'static ::core::primitive::str = #text;
                const INVALID: Self::Raw = #invalid;
                const DECLARED: #declared_type = #declared;
                const RUNS_CLOSURES: ::core::primitive::bool = #runs_closures;
                #busy

                #[inline]
                unsafe fn lend<#h>(raw: Self::Raw) -> Self::Ref<#h> where Self: #h {
                    // SAFETY (of the expansion): the caller promises that the object exists so long.
                    #by_ref { lent: unsafe { #shared::new(raw) } }
                }
                #[inline]
                unsafe fn lend_mut<#h>(raw: Self::Raw) -> Self::Mut<#h> where Self: #h {
                    // SAFETY (of the expansion): the caller promises that, and that nobody else has a form of it.
                    #by_mut { lent: unsafe { #alone::new(raw) } }
                }
                #[inline]
                fn raw<#h>(of: Self::Ref<#h>) -> Self::Raw where Self: #h { of.lent.raw() }
                #[inline]
                fn raw_mut<#h>(of: Self::Mut<#h>) -> Self::Raw where Self: #h { of.lent.raw() }
            }
        }
    }

    /// What is refused with it while some closures run.
    fn busy(&self) -> Option<TokenStream> {
        let (handle, family) = (private("Handle"), private("Family"));
        self.handle.words.busy.as_ref()?;
        let value = match self.block.whole_of(self.handle) {
            Some(whole) => quote!(<#whole as #handle>::BUSY),
            None => {
                let name = self.name.to_string();
                quote!({
                    static FAMILY: #family = #family::new(#name);
                    ::core::option::Option::Some(&FAMILY)
                })
            }
        };
        Some(quote!(const BUSY: ::core::option::Option<&'static #family> = #value;))
    }

    /// What it is part of says that it may be busy, which another block may not have said.
    fn part(&self) -> TokenStream {
        let Some(whole) = self.block.whole_of(self.handle) else { return TokenStream::new() };
        let (handle, part_of) = (private("Handle"), private_at(whole.span(), "part_of"));
        quote_spanned!(whole.span().resolved_at(Span::mixed_site())=> const _: () = #part_of(<#whole as #handle>::BUSY);)
    }

    /// What a derive would write, but for bounds on the type itself.
    fn copies(&self) -> TokenStream {
        let Self { by_ref, by_mut, lent, .. } = self;
        let others = self.handle.lifetimes.iter().map(|_| names::unnamed());
        let any = quote!(<'_, #(#others),*>);
        quote! {
            impl #lent ::core::clone::Clone for #by_ref #lent {
                #[inline]
                fn clone(&self) -> Self { *self }
            }
            impl #lent ::core::marker::Copy for #by_ref #lent {}
            impl ::core::fmt::Debug for #by_ref #any {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.lent.raw(), f)
                }
            }
            impl ::core::fmt::Debug for #by_mut #any {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.lent.raw(), f)
                }
            }
        }
    }

    fn lending(&self) -> TokenStream {
        let Self { name, by_ref, by_mut, generics, lent, lent_bounds, .. } = self;
        let [shared, exclusive, lent_type] = ["Shared", "Exclusive", "LentShared"].map(private);
        let h = lent_lifetime();
        quote! {
            impl #lent_bounds #shared<#h, #name #generics> for #by_ref #lent {
                #[inline]
                fn shared(self) -> Self { self }
            }
            impl #lent_bounds #shared<#h, #name #generics> for &#h #by_mut #lent {
                #[inline]
                fn shared(self) -> #by_ref #lent {
                    // SAFETY (of the expansion): a form is made of another for no longer than that is borrowed.
                    #by_ref { lent: unsafe { #lent_type::new(self.lent.raw()) } }
                }
            }
            impl #lent_bounds #exclusive<#h, #name #generics> for #by_mut #lent {
                #[inline]
                fn exclusive(self) -> Self { self }
            }
        }
    }

    /// As a field of a record, the form that may be one of several goes in, and never comes out.
    fn in_records(&self) -> TokenStream {
        let Self { by_ref, lent, raw, .. } = self;
        let (name, generics, not_busy) = (self.name, &self.generics, private("not_busy"));
        // A record does not know what it has, and converts without an error.
        let not_busy = self.handle.words.busy.as_ref().map(|_| quote!(#not_busy::<#name #generics>();));
        let [form, converter, sends] = ["LentForm", "LentHandle", "Sends"].map(private);
        let invalid = self.invalid();
        // SAFETY (of the expansion): what C follows is an object of its own, which exists as long as it is borrowed.
        quote! {
            unsafe impl #lent #form for #by_ref #lent {
                type Raw = #raw;
                #[inline]
                fn raw(self) -> #raw { #not_busy self.lent.raw() }
                #[inline]
                fn none() -> #raw { #invalid }
            }
            impl #lent ::pinvoke::Marshal for #by_ref #lent {
                type Native = #raw;
                type By = #converter;
            }
            // SAFETY (of the expansion): as above: no pointer of Rust's memory is in it.
            unsafe impl #lent #sends for #by_ref #lent {}
        }
    }

    fn own_methods(&self) -> TokenStream {
        let Self { by_ref, by_mut, lent, raw, .. } = self;
        let [shared, alone] = ["LentShared", "LentAlone"].map(private);
        let lifetimes = &self.handle.lifetimes;
        quote! {
            #[allow(dead_code, reason = "not every handle is used in every form")]
            impl #lent #by_ref #lent {
                /// What C has for it.
                #[inline]
                pub fn as_raw(self) -> #raw { self.lent.raw() }
            }
            #[allow(dead_code, reason = "not every handle is used in every form")]
            impl #lent #by_mut #lent {
                /// Lends it on, for a shorter time.
                #[inline]
                pub fn reborrow(&mut self) -> #by_mut<'_, #(#lifetimes),*> {
                    // SAFETY (of the expansion): borrowed of the one that has it alone, for no longer than that is borrowed.
                    #by_mut { lent: unsafe { #alone::new(self.lent.raw()) } }
                }

                /// Lends it to several, for a shorter time.
                #[inline]
                pub fn by_ref(&self) -> #by_ref<'_, #(#lifetimes),*> {
                    // SAFETY (of the expansion): the same; while this lives, nobody uses the other to change it.
                    #by_ref { lent: unsafe { #shared::new(self.lent.raw()) } }
                }

                /// What C has for it.
                #[inline]
                pub fn as_raw(&self) -> #raw { self.lent.raw() }
            }
        }
    }
}
