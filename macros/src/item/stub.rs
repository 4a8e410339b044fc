//! What stands beside a refused `#[derive(Marshal)]`, so that uses of the type are not reported too.

use crate::paths::private;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Data, DeriveInput, Ident};

pub(super) fn stub(input: &DeriveInput) -> TokenStream {
    let name = &input.ident;
    let (generics, args, clause) = input.generics.split_for_impl();
    let [by, sends] = ["Refused", "Sends"].map(private);
    // An enum with data has no native form by itself, but two of its parts.
    let more = match &input.data {
        Data::Enum(data) if super::tagged::has_data(data) => tagged(input),
        Data::Enum(_) => as_any(input),
        Data::Struct(data) if super::transparent::inner(input, data).is_some() => as_any(input),
        Data::Struct(_) | Data::Union(_) => TokenStream::new(),
    };
    quote! {
        #[automatically_derived]
        impl #generics ::pinvoke::Marshal for #name #args #clause {
            type Native = ::core::primitive::u8;
            type By = #by;
        }
        #[automatically_derived]
        // SAFETY (of the expansion): it stands beside an error, so it never runs.
        unsafe impl #generics #sends for #name #args #clause {}
        #more
    }
}

/// It crosses as whatever a declaration says.
fn as_any(input: &DeriveInput) -> TokenStream {
    let name = &input.ident;
    let native = Ident::new("__PinvokeNative", Span::mixed_site());
    let mut generics = input.generics.clone();
    generics.params.push(syn::parse_quote!(#native: ::pinvoke::Blittable));
    let (_, args, clause) = input.generics.split_for_impl();
    let (generics, ..) = generics.split_for_impl();
    let refused = private("refused");
    quote! {
        #[automatically_derived]
        // SAFETY (of the expansion): it stands beside an error, so it never runs.
        unsafe impl #generics ::pinvoke::MarshalAs<#native> for #name #args #clause {
            type Strategy = ::pinvoke::Copied;
            type Fails = ::core::convert::Infallible;

            fn to_native(&self) -> ::core::result::Result<#native, Self::Fails> {
                #refused()
            }

            fn from_native(_: #native) -> ::core::result::Result<Self, Self::Fails> {
                #refused()
            }
        }
    }
}

fn tagged(input: &DeriveInput) -> TokenStream {
    let name = &input.ident;
    let (generics, args, clause) = input.generics.split_for_impl();
    let [tagged, way_in, back] = ["Tagged", "TaggedIn", "TaggedBack"].map(private);
    let [refused, scratch, kind] = ["refused", "Scratch", "ErrorKind"].map(private);
    quote! {
        #[automatically_derived]
        // SAFETY (of the expansion): it stands beside an error, so it never runs.
        unsafe impl #generics #tagged for #name #args #clause {
            type Tag = ::core::primitive::i32;
            type Native = ::core::primitive::u8;
            type Fails = ::core::convert::Infallible;
            const FREES: ::core::primitive::bool = false;
            const BORROWS: ::core::primitive::bool = false;

            unsafe fn free(_: Self::Tag, _: &mut Self::Native) {}
        }
        #[automatically_derived]
        // SAFETY (of the expansion): it stands beside an error, so it never runs.
        unsafe impl #generics #way_in for #name #args #clause {
            fn to_native(
                &self,
                _: &#scratch,
            ) -> ::core::result::Result<(<Self as #tagged>::Tag, <Self as #tagged>::Native), #kind> {
                #refused()
            }
        }
        #[automatically_derived]
        // SAFETY (of the expansion): it stands beside an error, so it never runs.
        unsafe impl #generics #back for #name #args #clause {
            unsafe fn from_native(
                _: <Self as #tagged>::Tag,
                _: &mut <Self as #tagged>::Native,
            ) -> ::core::result::Result<Self, #kind> {
                #refused()
            }
        }
    }
}
