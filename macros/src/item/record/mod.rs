//! `#[derive(Marshal)]` on a struct: a record with a native form of its own, and the conversions between the two.

pub(crate) mod conv;
mod counted;
pub(crate) mod crossing;
pub(crate) mod field;
pub(crate) mod leaves;
pub(crate) mod lifetimes;
mod link;
mod memory;
pub(crate) mod native;
mod owner;
pub(super) mod print;
mod rules;
pub(crate) mod shape;
mod vocabulary;
mod way_back;
mod way_in;
pub(crate) mod words;

use crate::errors::Errors;
use field::{Cross, Items};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{DataStruct, DeriveInput, GenericParam, Generics, Ident, Type};
use words::Words;

/// A struct, as it crosses.
struct Record<'a> {
    input: &'a DeriveInput,
    /// With its parameters.
    ty: Type,
    fields: Vec<Field<'a>>,
    items: Items,
}

struct Field<'a> {
    written: &'a syn::Field,
    /// In the surface: a name, or an index.
    member: TokenStream,
    /// In the native form.
    name: Ident,
    /// In the terms of the record: without `Self`.
    ty: Type,
    words: Words,
    cross: Option<Cross>,
    /// Which fields this one counts.
    counts: Vec<usize>,
    /// Which union this one describes.
    tags: Option<usize>,
}

impl Field<'_> {
    /// The type that stands in the record, of a field that the caller may not see.
    fn plain(&self) -> &Type {
        shape::hidden(&self.ty).unwrap_or(&self.ty)
    }

    fn span(&self) -> Span {
        self.ty.span().resolved_at(Span::mixed_site())
    }

    /// Its converter, under a name of its own.
    fn by(&self) -> Ident {
        format_ident!("__Pinvoke_{}", self.name.unraw(), span = self.span())
    }
}

pub(crate) fn derive(errors: &mut Errors, input: &DeriveInput, data: &DataStruct) -> Option<TokenStream> {
    refuse_generics(errors, &input.generics, "record");
    refuse_reprs(errors, input);
    refuse_words(errors, input);
    let name = &input.ident;
    let (_, args, _) = input.generics.split_for_impl();
    let ty: Type = syn::parse2(quote!(#name #args)).ok()?;
    let mut items = Items::default();
    let fields =
        data.fields.iter().enumerate().map(|(index, field)| read(errors, &mut items, &ty, index, field));
    let mut fields: Vec<_> = fields.collect();
    if fields.is_empty() {
        errors.at(name.span(), "C has no struct without fields; declare an opaque type by its pointer");
    }
    link::link(errors, &mut fields);
    let record = Record { input, ty, fields, items };
    Some(print::print(&record))
}

fn read<'a>(
    errors: &mut Errors,
    items: &mut Items,
    record: &Type,
    index: usize,
    written: &'a syn::Field,
) -> Field<'a> {
    let read = words::of_field(errors, &written.attrs);
    let ty = lifetimes::named(&written.ty, record);
    let cross = read.as_ref().and_then(|words| field::cross(errors, items, words, &ty));
    let words = read.unwrap_or_default();
    let span = Span::mixed_site();
    let (member, name) = match &written.ident {
        Some(name) => (name.to_token_stream(), name.clone()),
        None => {
            let index = syn::Index { index: u32::try_from(index).unwrap_or(u32::MAX), span };
            let name = format_ident!("_{}", index.index);
            (index.to_token_stream(), name)
        }
    };
    Field { written, member, name, ty, words, cross, counts: Vec::new(), tags: None }
}

/// Lifetimes of what is lent are all that a record may be generic over.
pub(super) fn refuse_generics(errors: &mut Errors, generics: &Generics, what: &str) {
    for param in &generics.params {
        match param {
            GenericParam::Lifetime(_) => {}
            GenericParam::Type(ty) => errors.at(
                ty.ident.span(),
                format!("C has one layout for a {what}, so it cannot be generic over types; write one {what} for each"),
            ),
            GenericParam::Const(constant) => errors.at(
                constant.ident.span(),
                format!("C has one layout for a {what}, so it cannot be generic over constants; write the number"),
            ),
        }
    }
}

/// The native form has C's layout by itself; others are not available.
fn refuse_reprs(errors: &mut Errors, input: &DeriveInput) {
    for attr in input.attrs.iter().filter(|attr| attr.path().is_ident("repr")) {
        let read = attr.parse_nested_meta(|meta| {
            if meta.path.is_ident("packed") || meta.path.is_ident("align") {
                return Err(meta.error("packed and over-aligned records are not available yet; convert this one with `with = PATH`, to a `Blittable` type of your own"));
            }
            if meta.input.peek(syn::token::Paren) {
                let content;
                syn::parenthesized!(content in meta.input);
                content.parse::<TokenStream>()?;
            }
            Ok(())
        });
        if let Err(error) = read {
            errors.push(error);
        }
    }
}

/// What is said of the whole record says nothing.
pub(super) fn refuse_words(errors: &mut Errors, input: &DeriveInput) {
    for attr in input.attrs.iter().filter(|attr| attr.path().is_ident("marshal")) {
        errors.over(attr, "words stand on the fields: `#[marshal(…)] name: String`");
    }
}

/// A local of the expansion.
fn local(field: &Field<'_>, role: &str) -> Ident {
    format_ident!("{}_{role}", field.name.unraw(), span = Span::mixed_site())
}
