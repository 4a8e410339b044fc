//! `#[derive(Marshal)]` on an enum: it crosses as its integer, and what comes back is checked.

use crate::errors::Errors;
use crate::paths::private;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::spanned::Spanned;
use syn::{DataEnum, DeriveInput, Fields, Ident, Variant};

pub(super) fn derive(errors: &mut Errors, input: &DeriveInput, data: &DataEnum) -> Option<TokenStream> {
    if let Some(param) = input.generics.params.first() {
        errors.at(param.span(), "an enum of C's has no parameters");
    }
    if data.variants.is_empty() {
        errors.at(input.ident.span(), "an enum without variants has no value that C could send");
    }
    let repr = repr(errors, input);
    let other = others(errors, data);
    // The attribute means the primitive, whatever else has its name here.
    Some(implementation(input, data, &repr?, other))
}

/// The integer of `#[repr(…)]`, which must be said: Rust's own choice is not C's.
pub(super) fn repr(errors: &mut Errors, input: &DeriveInput) -> Option<TokenStream> {
    let mut found = None;
    for attr in input.attrs.iter().filter(|attr| attr.path().is_ident("repr")) {
        let read = attr.parse_nested_meta(|meta| {
            let ident = meta.path.get_ident().cloned();
            // Of `repr(C, i32)` it is the integer that says how large.
            found = found.take().filter(|found: &Ident| found != "C").or(ident);
            Ok(())
        });
        if let Err(error) = read {
            errors.push(error);
        }
    }
    match found {
        Some(repr) if repr != "C" => Some(quote!(::core::primitive::#repr)),
        Some(repr) => {
            errors.at(repr.span(), "name the integer that C uses for it: `#[repr(i32)]` or `#[repr(u32)]`");
            None
        }
        None => {
            errors.at(input.ident.span(), "name the integer that C uses for it: `#[repr(i32)]`");
            None
        }
    }
}

/// The catch-all variant, the only one with a field.
fn others<'a>(errors: &mut Errors, data: &'a DataEnum) -> Option<&'a Variant> {
    let mut other = None;
    for variant in &data.variants {
        let is_other = is_other(errors, variant);
        let one_field = matches!(&variant.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1);
        match (is_other, &variant.fields) {
            (true, _) if other.is_some() => errors.at(
                variant.ident.span(),
                "there is a catch-all variant already; drop one `#[marshal(other)]`",
            ),
            (true, _) if one_field => other = Some(variant),
            (true, _) => {
                errors.at(variant.ident.span(), "the catch-all variant holds the number: `Other(i32)`")
            }
            (false, Fields::Unit) => {}
            (false, fields) => errors
                .at(fields.span(), "only the catch-all variant, `#[marshal(other)] Other(i32)`, has a field"),
        }
    }
    other
}

pub(super) fn is_other(errors: &mut Errors, variant: &Variant) -> bool {
    super::has_word(errors, &variant.attrs, "other", "a variant takes the word `other` only")
}

fn implementation(
    input: &DeriveInput,
    data: &DataEnum,
    repr: &TokenStream,
    other: Option<&Variant>,
) -> TokenStream {
    let name = &input.ident;
    let other = other.map(|variant| &variant.ident);
    let known: Vec<_> =
        data.variants.iter().map(|v| &v.ident).filter(|ident| Some(*ident) != other).collect();
    let all = data.variants.iter().enumerate();
    let consts: Vec<_> =
        all.filter(|(_, v)| Some(&v.ident) != other).map(|(index, _)| constant(index)).collect();
    let discriminants = discriminants(data, repr, other);
    let [unknown, by, sends] = ["UnknownValue", "As", "Sends"].map(private);
    let text = name.to_string();
    let (fails, fallback, to_other) = match other {
        Some(other) => (
            quote!(::core::convert::Infallible),
            quote!(::core::result::Result::Ok(Self::#other(native))),
            Some(quote!(Self::#other(native) => *native,)),
        ),
        None => (quote!(#unknown), quote!(::core::result::Result::Err(#unknown::new(native, #text))), None),
    };
    quote! {
        const _: () = {
            #discriminants
            #[automatically_derived]
            impl ::pinvoke::Marshal for #name {
                type Native = #repr;
                type By = #by<#repr>;
            }
            #[automatically_derived]
            // SAFETY (of the expansion): an integer is no pointer.
            unsafe impl #sends for #name {}
            #[automatically_derived]
            // SAFETY (of the expansion): the strategy is to copy, and every integer is matched.
            unsafe impl ::pinvoke::MarshalAs<#repr> for #name {
                type Strategy = ::pinvoke::Copied;
                type Fails = #fails;

                #[inline]
                fn to_native(&self) -> ::core::result::Result<#repr, Self::Fails> {
                    ::core::result::Result::Ok(match self { #(Self::#known => #consts,)* #to_other })
                }

                #[inline]
                fn from_native(native: #repr) -> ::core::result::Result<Self, Self::Fails> {
                    match native {
                        #(#consts => ::core::result::Result::Ok(Self::#known),)*
                        #[allow(unreachable_patterns, reason = "the variants may be all that the integer has")]
                        native => #fallback,
                    }
                }
            }
        };
    }
}

/// The values of the variants, as Rust counts them: as said, else one more than the last.
pub(super) fn discriminants(data: &DataEnum, repr: &TokenStream, other: Option<&Ident>) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut next = quote!(0);
    for (index, variant) in data.variants.iter().enumerate() {
        let value = variant.discriminant.as_ref().map_or(next, |(_, value)| quote!(#value));
        let constant = constant(index);
        if Some(&variant.ident) != other {
            tokens.extend(quote!(const #constant: #repr = #value;));
            next = quote!(#constant + 1);
        } else {
            next = quote!((#value) + 1);
        }
    }
    tokens
}

/// The value of the variant with this index.
pub(super) fn constant(index: usize) -> Ident {
    format_ident!("__PINVOKE_VALUE_{}", index)
}
