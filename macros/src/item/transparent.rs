//! `#[derive(Marshal)]` on a `#[repr(transparent)]` struct over one field: it crosses as that.

use super::record::{refuse_generics, refuse_words};
use crate::errors::Errors;
use crate::paths::{private, private_at};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{DataStruct, DeriveInput, Field};

/// The one field of a transparent struct.
pub(super) fn inner<'a>(input: &DeriveInput, data: &'a DataStruct) -> Option<&'a Field> {
    let transparent = input.attrs.iter().filter(|attr| attr.path().is_ident("repr")).any(|attr| {
        let mut found = false;
        let _ = attr.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("transparent");
            Ok(())
        });
        found
    });
    let mut fields = data.fields.iter();
    match (fields.next(), fields.next()) {
        (Some(field), None) if transparent => Some(field),
        _ => None,
    }
}

pub(super) fn derive(errors: &mut Errors, input: &DeriveInput, field: &Field) -> Option<TokenStream> {
    refuse_generics(errors, &input.generics, "type");
    refuse_words(errors, input);
    for attr in field.attrs.iter().filter(|attr| attr.path().is_ident("marshal")) {
        errors.over(
            attr,
            "a transparent struct crosses just as its field; drop this, or drop `#[repr(transparent)]` to make it a record",
        );
    }
    let (name, ty, span) = (&input.ident, &field.ty, field.ty.span().resolved_at(Span::mixed_site()));
    let (generics, args, clause) = input.generics.split_for_impl();
    let member = field.ident.as_ref().map_or_else(|| quote!(0), ToTokens::to_token_stream);
    let [as_, sends] = ["As", "Sends"].map(private);
    let (native, life) = (private_at(span, "Native"), super::record::lifetimes::field_life());
    let inner = quote_spanned!(span=> <#ty as ::pinvoke::MarshalAs<#native<#ty>>>);
    let bounds = clause.map(|clause| &clause.predicates).into_iter().flatten();
    Some(quote! {
        #[automatically_derived]
        impl #generics ::pinvoke::Marshal for #name #args #clause {
            type Native = #native<#ty>;
            type By = #as_<#native<#ty>>;
        }
        #[automatically_derived]
        // SAFETY (of the expansion): the strategy is to copy, and the conversions are the field's.
        unsafe impl #generics ::pinvoke::MarshalAs<#native<#ty>> for #name #args #clause {
            type Strategy = ::pinvoke::Copied;
            type Fails = #inner::Fails;

            #[inline]
            fn to_native(&self) -> ::core::result::Result<#native<#ty>, Self::Fails> {
                #inner::to_native(&self.#member)
            }

            #[inline]
            fn from_native(native: #native<#ty>) -> ::core::result::Result<Self, Self::Fails> {
                #inner::from_native(native).map(|value| Self { #member: value })
            }
        }
        #[automatically_derived]
        // SAFETY (of the expansion): it crosses as its field, which may be sent.
        unsafe impl #generics #sends for #name #args where #(#bounds,)* for<#life> #ty: #sends {}
    })
}
