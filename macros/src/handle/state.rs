//! State: handles whose object is memory of Rust's.

use super::init;
use super::types::lent_lifetime;
use crate::ast::{HandleType, StateLayout};
use crate::names;
use crate::paths::{private, private_at};
use crate::plan::Plan;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

/// What a state has that other handles have not.
pub(super) fn items(handle: &HandleType, raw: &TokenStream, plans: &[Plan<'_>]) -> TokenStream {
    let Some(state) = &handle.words.state else { return TokenStream::new() };
    let mut tokens = implementation(handle, &state.value, raw);
    let filled_by = handle.words.init.as_ref().filter(|_| handle.lifetimes.is_empty());
    tokens.extend(filled_by.map(|init| init::new(handle, &init.value, plans)));
    if let StateLayout::Of(ty) = &state.value {
        tokens.extend(getters(handle, ty));
    }
    tokens
}

/// Gives the memory at `raw` back, where it is a state's.
pub(super) fn freed(handle: &HandleType) -> TokenStream {
    let free = private("free_state");
    // SAFETY (of the expansion): C has cleared the state, or left it to its fate, and its owner ends here.
    if handle.words.state.is_some() { quote!(unsafe { #free(raw) };) } else { TokenStream::new() }
}

fn implementation(handle: &HandleType, layout: &StateLayout, raw: &TokenStream) -> TokenStream {
    let (name, lifetimes) = (&handle.ident, &handle.lifetimes);
    let [state, kind] = ["State", "ErrorKind"].map(private);
    let generics = if lifetimes.is_empty() { TokenStream::new() } else { quote!(<#(#lifetimes),*>) };
    let (layout, proof) = match layout {
        StateLayout::Of(ty) => {
            let (span, has_size) =
                (ty.span().resolved_at(Span::mixed_site()), private_at(ty.span(), "has_size"));
            let layout =
                quote!(::core::result::Result::Ok(::pinvoke::private::core::alloc::Layout::new::<#ty>()));
            (layout, quote_spanned!(span=> const _: () = #has_size::<#ty>();))
        }
        StateLayout::Asked(size, align) => {
            let asked = private_at(size.span(), "layout_asked");
            (quote!(#asked(#size, #align)), TokenStream::new())
        }
    };
    // SAFETY (of the expansion): the author of the block declares that this is the layout of C's type; `drop` and
    // `close` end with `free_state`.
    quote! {
        #proof
        unsafe impl #generics #state for #name #generics {
            fn layout() -> ::core::result::Result<::pinvoke::private::core::alloc::Layout, #kind> { #layout }
            #[inline]
            fn raw_at(place: ::pinvoke::private::core::ptr::NonNull<::core::primitive::u8>) -> #raw { place.as_ptr().cast() }
        }
    }
}

/// Reading what C left in fields, in each of the forms.
fn getters(handle: &HandleType, layout: &syn::Type) -> TokenStream {
    let Some(get) = &handle.words.get else { return TokenStream::new() };
    let (name, vis, lifetimes) = (&handle.ident, &handle.vis, &handle.lifetimes);
    let others: Vec<_> = lifetimes.iter().map(|_| names::unnamed()).collect();
    let (h, state) = (lent_lifetime(), Ident::new("state", Span::mixed_site()));
    let own = if others.is_empty() { quote!(#name) } else { quote!(#name<#(#others),*>) };
    let [by_ref, by_mut] = [false, true].map(|alone| names::borrowed(name, alone));
    let forms = [
        (quote!(impl #own), quote!(&self)),
        (quote!(impl<#h> #by_ref<#h, #(#others),*>), quote!(self)),
        (quote!(impl #by_mut<'_, #(#others),*>), quote!(&self)),
    ];
    let forms = forms.into_iter().map(|(header, this)| {
        let methods = get.value.iter().map(|getter| {
            let field = &getter.field;
            let span = field.span().resolved_at(Span::mixed_site());
            let place = quote_spanned!(span=> &raw const (*#state.cast::<#layout>()).#field);
            let (ty, read) = match &getter.ty {
                Some(ty) => (ty.to_token_stream(), private_at(ty.span(), "state_field").to_token_stream()),
                None => {
                    let (option, text) = (quote!(::core::option::Option), private("CString"));
                    (quote!(#option<#text>), private_at(field.span(), "text_field").to_token_stream())
                }
            };
            let docs = format!("`{field}`, as C left it.");
            quote! {
                #[doc = #docs]
                #[inline]
                #vis fn #field(#this) -> #ty {
                    let #state = self.as_raw();
                    // SAFETY (of the expansion): the state is borrowed, and its memory is of this type, as the author
                    // of the block declares; what changes it has it alone.
                    unsafe { #read(#place) }
                }
            }
        });
        quote!(#[allow(dead_code, reason = "not every form of a state is used")] #header { #(#methods)* })
    });
    forms.collect()
}
