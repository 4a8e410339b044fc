//! `#[derive(Marshal)]` on an enum with data: in C a union, and an integer beside it that says which member is meant.

mod print;
mod ways;

use super::enumeration::{constant, is_other, repr};
use super::record::conv::Conv;
use super::record::field::{self, Cross, Items};
use super::record::lifetimes::named;
use super::record::{refuse_generics, refuse_words, shape, words};
use crate::errors::Errors;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::{Attribute, DataEnum, DeriveInput, Field, Fields, Ident, Type, Variant};

/// Whether a variant holds something, the catch-all apart.
pub(super) fn has_data(data: &DataEnum) -> bool {
    data.variants.iter().any(|variant| !variant.fields.is_empty() && !says_other(&variant.attrs))
}

fn says_other(attrs: &[Attribute]) -> bool {
    attrs.iter().filter(|attr| attr.path().is_ident("marshal")).any(|attr| {
        let mut found = false;
        let _ = attr.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("other");
            Ok(())
        });
        found
    })
}

/// An enum, as it crosses.
struct Union<'a> {
    input: &'a DeriveInput,
    data: &'a DataEnum,
    repr: TokenStream,
    ty: Type,
    members: Vec<Member<'a>>,
    other: Option<&'a Ident>,
    items: Items,
}

/// One variant.
struct Member<'a> {
    name: &'a Ident,
    value: Ident,
    holds: Option<Held>,
}

/// What a variant holds.
struct Held {
    ty: Type,
    conv: Conv,
}

impl Held {
    fn span(&self) -> Span {
        self.ty.span().resolved_at(Span::mixed_site())
    }
}

pub(super) fn derive(errors: &mut Errors, input: &DeriveInput, data: &DataEnum) -> Option<TokenStream> {
    refuse_generics(errors, &input.generics, "union");
    refuse_words(errors, input);
    let (name, (_, args, _)) = (&input.ident, input.generics.split_for_impl());
    let ty: Type = syn::parse2(quote!(#name #args)).ok()?;
    let repr = repr(errors, input);
    let mut union =
        Union { input, data, repr: repr?, ty, members: Vec::new(), other: None, items: Items::default() };
    for (index, variant) in data.variants.iter().enumerate() {
        if is_other(errors, variant) {
            catch_all(errors, &mut union, variant);
        } else {
            let holds = holds(errors, &mut union, variant);
            union.members.push(Member { name: &variant.ident, value: constant(index), holds });
        }
    }
    Some(print::print(&union))
}

fn catch_all<'a>(errors: &mut Errors, union: &mut Union<'a>, variant: &'a Variant) {
    if union.other.is_some() {
        errors.at(variant.ident.span(), "there is a catch-all variant already; drop one `#[marshal(other)]`");
    }
    if !matches!(&variant.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1) {
        errors.at(variant.ident.span(), "the catch-all variant holds the number: `Other(i32)`");
    }
    union.other = Some(&variant.ident);
}

fn holds(errors: &mut Errors, union: &mut Union<'_>, variant: &Variant) -> Option<Held> {
    let field: &Field = match &variant.fields {
        Fields::Unit => return None,
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => fields.unnamed.first()?,
        fields => {
            errors.at(
                fields.span(),
                "a member of a union is one value: write `Name(T)`, where `T` is a record if C has a struct here",
            );
            return None;
        }
    };
    let words = words::of_field(errors, &field.attrs)?;
    let elsewhere = [
        ("len", words.len.as_ref().map(|word| word.span)),
        ("tag", words.tag.as_ref().map(|word| word.span)),
        ("const", words.constant.as_ref().map(|word| word.span)),
    ];
    for (word, span) in elsewhere {
        if let Some(span) = span {
            errors.at(span, format!("`{word}` belongs on a field of a record; write one, and hold it here"));
            return None;
        }
    }
    if shape::hidden(&field.ty).is_some() {
        errors.over(&field.ty, "a variant without a value has no field: write `Name`");
        return None;
    }
    if let (Some(own), true) = (&words.own, shape::has_lifetime_first(&field.ty)) {
        errors.at(own.span, "what C hands over in a union has no lifetime: write a record's field, or drop `own` from a borrowed form");
        return None;
    }
    let ty = named(&field.ty, &union.ty);
    match field::cross(errors, &mut union.items, &words, &ty)? {
        Cross::One(conv) => Some(Held { ty, conv }),
        _ => None,
    }
}
