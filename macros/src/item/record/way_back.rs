//! The way back: what a record is of what C left.

use super::conv::Conv;
use super::crossing::{crosses, distinct};
use super::field::{Counted, Cross};
use super::lifetimes::has_lifetime;
use super::native::is_linked;
use super::print::{by_name, ident, member, native_name};
use super::{Field, Record, shape};
use crate::paths::{private, private_at};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

/// The way back, if every field has one.
pub(super) fn way_back(record: &Record<'_>) -> TokenStream {
    if !record.fields.iter().all(|field| returns(record, field)) {
        return TokenStream::new();
    }
    let (generics, ..) = record.input.generics.split_for_impl();
    let clause = record.input.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let (ty, native_ty, by, name) = (&record.ty, native_name(), by_name(), &record.input.ident);
    let [from_native, kind] = ["FromNative", "ErrorKind"].map(private);
    let native = ident("native");
    let bounds = distinct(record.fields.iter().filter_map(|field| crosses(record, field, "FromNative")));
    let values = record.fields.iter().map(|field| back(record, field));
    // SAFETY (of the expansion): the caller's promise about the record holds for each field.
    quote! {
        #[automatically_derived]
        unsafe impl #generics #from_native<#ty> for #by where #(#clause,)* #(#bounds,)* {
            #[inline]
            #[allow(unused_variables, reason = "not every record has something that comes back")]
            unsafe fn from_native(#native: &mut #native_ty) -> ::core::result::Result<#ty, #kind> {
                ::core::result::Result::Ok(#name { #(#values,)* })
            }
        }
    }
}

/// Whether a field can come back, as far as its words say.
fn returns(record: &Record<'_>, field: &Field<'_>) -> bool {
    let borrows = |ty| has_lifetime(&record.input.generics, ty);
    match &field.cross {
        _ if is_linked(field) => true,
        Some(Cross::One(conv)) => {
            conv.returns()
                && !shape::borrows(&field.ty)
                && !conv.rests_on().is_some_and(|rests| borrows(rests.ty))
        }
        Some(Cross::Counted(counted)) => {
            let handed_over = counted.element.as_ref().is_some_and(Conv::hands_over);
            counted.returns && (handed_over || !borrows(&field.ty))
        }
        Some(Cross::Tagged(_)) => !borrows(&field.ty),
        Some(Cross::Constant(_) | Cross::Marker) | None => true,
    }
}

/// The value of a field that came back.
fn back(record: &Record<'_>, field: &Field<'_>) -> TokenStream {
    let (ty, surface, name, native) = (&field.ty, &field.member, &field.name, ident("native"));
    let plain = || match shape::hidden(ty) {
        Some(_) => quote!(#surface: ::core::marker::PhantomData),
        None => quote!(#surface: #native.#name),
    };
    match &field.cross {
        _ if is_linked(field) => plain(),
        Some(Cross::One(_)) => {
            let (by, from) = (field.by(), private_at(field.span(), "FromNative"));
            // SAFETY (of the expansion): the caller promises that C left a value of the record, and so one of this
            // field; each is read once.
            quote_spanned!(field.span()=> #surface: unsafe { <#by as #from<#ty>>::from_native(&mut #native.#name) }?)
        }
        Some(Cross::Counted(Counted { count, .. })) => {
            let (by, from, count) =
                (field.by(), private_at(field.span(), "from_counted"), member(record, count));
            quote_spanned! {field.span()=>
                // SAFETY (of the expansion): the same, and that the count is the number of elements, as the author
                // says.
                #surface: unsafe { #from::<#by, #ty, _>(&mut #native.#name, #native.#count) }?
            }
        }
        Some(Cross::Tagged(tag)) => {
            let (back, tag) = (private_at(field.span(), "TaggedBack"), member(record, tag));
            quote_spanned! {field.span()=>
                // SAFETY (of the expansion): the same, and that the tag says which member is there, as the author
                // says.
                #surface: unsafe { <#ty as #back>::from_native(#native.#tag, &mut #native.#name) }?
            }
        }
        Some(Cross::Constant(_)) => plain(),
        Some(Cross::Marker) | None => quote!(#surface: ::core::marker::PhantomData),
    }
}
