//! The way in: what C is to see of a record.

use super::conv::Conv;
use super::crossing::{crosses, distinct, is_self, rests};
use super::field::Cross;
use super::native::{constant_name, end, is_linked};
use super::print::{by_name, ident, native_name};
use super::{Field, Record, local};
use crate::paths::{private, private_at};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

/// The way in, if every field has one.
pub(super) fn way_in(record: &Record<'_>) -> TokenStream {
    if record.fields.iter().any(hands_over) {
        return TokenStream::new();
    }
    let (generics, ..) = record.input.generics.split_for_impl();
    let clause = record.input.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let bounds = distinct(record.fields.iter().filter_map(|field| crosses(record, field, "ToNative")));
    let (ty, native, by) = (&record.ty, native_name(), by_name());
    let [to_native, kind, scratch_ty] = ["ToNative", "ErrorKind", "Scratch"].map(private);
    let [surface, scratch] = ["surface", "scratch"].map(ident);
    let proofs = record.fields.iter().filter_map(|field| proof(record, field));
    let made = record.fields.iter().filter_map(made);
    let linked = record.fields.iter().filter_map(|field| linked(record, field));
    let values = record.fields.iter().filter_map(value);
    let end = end();
    // SAFETY (of the expansion): what each field's converter made is in a guard until all are; memory in the scratch,
    // and what is borrowed by the record, live as long as the trait asks.
    quote! {
        #[automatically_derived]
        unsafe impl #generics #to_native<#ty> for #by where #(#clause,)* #(#bounds,)* {
            #[inline]
            #[allow(unused_variables, reason = "not every record needs memory")]
            fn to_native(#surface: &#ty, #scratch: &#scratch_ty) -> ::core::result::Result<#native, #kind> {
                #(#proofs)*
                #(#made)*
                #(#linked)*
                ::core::result::Result::Ok(#native { #(#values,)* #end: () })
            }
        }
    }
}

/// What rustc proves of a field: pointers lead to what may be sent, numbers are C's.
fn proof(record: &Record<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let plain = field.plain();
    if let Some(union) = field.tags.and_then(|union| record.fields.get(union)) {
        let [proof, tagged] = ["discriminates", "Tagged"].map(|name| private_at(field.span(), name));
        let ty = &union.ty;
        return Some(quote_spanned!(field.span()=> const { #proof::<#plain, <#ty as #tagged>::Tag>() };));
    }
    let rests = rests(field)?;
    if !rests.behind || is_self(record, rests.ty) {
        return None;
    }
    let (ty, proof) = (rests.ty, private_at(field.span(), "sends_along"));
    Some(quote_spanned!(field.span()=> const { #proof::<#ty>() };))
}

/// The guard of what one field became.
fn made(field: &Field<'_>) -> Option<TokenStream> {
    let (ty, member, local, by) = (&field.ty, &field.member, local(field, "native"), field.by());
    let [surface, scratch] = ["surface", "scratch"].map(ident);
    let (name, args) = match field.cross.as_ref()? {
        _ if is_linked(field) => return None,
        Cross::One(_) => ("to_native", quote!(#by, #ty)),
        Cross::Counted(_) => ("to_counted", quote!(#by, #ty)),
        Cross::Tagged(_) => ("to_tagged", quote!(#ty)),
        Cross::Constant(_) | Cross::Marker => return None,
    };
    let convert = private_at(field.span(), name);
    // SAFETY (of the expansion): the caller keeps the scratch as long as C uses the record.
    Some(quote_spanned! {field.span()=>
        let #local = unsafe { #convert::<#args>(&#surface.#member, #scratch) }?;
    })
}

/// The value of a field that others give: a count on which all agree, or a tag.
fn linked(record: &Record<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let (native, plain) = (local(field, "native"), field.plain());
    if let Some(union) = field.tags.and_then(|union| record.fields.get(union)) {
        let union = local(union, "native");
        return Some(quote_spanned!(field.span()=> let #native = #union.tag();));
    }
    let (first, others) = field.counts.split_first()?;
    let (agree, counted) = (private("agree"), private_at(field.span(), "count_field"));
    let first = record.fields.get(*first)?;
    let (first_native, first_name) = (local(first, "native"), first.name.unraw().to_string());
    let agreed = others.iter().filter_map(|other| record.fields.get(*other)).map(|other| {
        let other = local(other, "native");
        quote!(#agree(#other.len(), #first_name, #first_native.len())?;)
    });
    Some(quote_spanned! {field.span()=>
        #(#agreed)*
        let #native = #counted::<#plain>(#first_native.len())?;
    })
}

/// What goes into the native struct: from here, nothing fails.
fn value(field: &Field<'_>) -> Option<TokenStream> {
    let (name, local) = (&field.name, local(field, "native"));
    Some(match field.cross.as_ref()? {
        _ if is_linked(field) => quote!(#name: #local),
        Cross::One(_) => released(field, "Made"),
        Cross::Counted(_) => released(field, "HeldField"),
        Cross::Tagged(_) => released(field, "Chosen"),
        Cross::Constant(_) => {
            let (native, constant) = (native_name(), constant_name(field));
            quote!(#name: #native::#constant)
        }
        Cross::Marker => return None,
    })
}

/// Gives on what a guard of this name holds.
fn released(field: &Field<'_>, guard: &'static str) -> TokenStream {
    let (name, local, guard) = (&field.name, local(field, "native"), private_at(field.span(), guard));
    quote_spanned!(field.span()=> #name: #guard::release(#local))
}

/// Whether C hands a handle over in a field, which then does not go in: C would have it as well.
fn hands_over(field: &Field<'_>) -> bool {
    match &field.cross {
        Some(Cross::One(conv)) => conv.hands_over(),
        Some(Cross::Counted(counted)) => counted.element.as_ref().is_some_and(Conv::hands_over),
        _ => false,
    }
}
