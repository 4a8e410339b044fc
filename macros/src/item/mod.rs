//! What is not a function: derives, and the name of a slot.

mod attributes;
pub(crate) mod blittable;
pub(crate) mod bound;
mod enumeration;
mod record;
mod stub;
mod tagged;
mod transparent;

use crate::errors::Errors;
use proc_macro2::TokenStream;
use syn::{Attribute, Data, DeriveInput};

/// `#[derive(Marshal)]`: what the item is decides what it becomes in C.
pub(crate) fn marshal(item: TokenStream) -> TokenStream {
    let input = match syn::parse2::<DeriveInput>(item) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let (tokens, passed) = Errors::gate(|errors| match &input.data {
        Data::Enum(data) if tagged::has_data(data) => tagged::derive(errors, &input, data),
        Data::Enum(data) => enumeration::derive(errors, &input, data),
        Data::Struct(data) => match transparent::inner(&input, data) {
            Some(inner) => transparent::derive(errors, &input, inner),
            None => record::derive(errors, &input, data),
        },
        Data::Union(data) => {
            errors.at(
                data.union_token.span,
                "write an enum with data, one variant for each member, and say in the record which field discriminates: `#[marshal(tag = FIELD)]`",
            );
            None
        }
    });
    match passed {
        Ok(()) => tokens.unwrap_or_default(),
        Err(errors) => {
            let (errors, stub) = (errors.into_compile_errors(), stub::stub(&input));
            quote::quote!(#errors #stub)
        }
    }
}

/// Whether `#[marshal(WORD)]` stands here, the only word that may.
fn has_word(errors: &mut Errors, attrs: &[Attribute], word: &str, otherwise: &str) -> bool {
    let mut found = false;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("marshal")) {
        let read = attr.parse_nested_meta(|meta| {
            found |= meta.path.is_ident(word);
            if meta.path.is_ident(word) { Ok(()) } else { Err(meta.error(otherwise)) }
        });
        if let Err(error) = read {
            errors.push(error);
        }
    }
    found
}
