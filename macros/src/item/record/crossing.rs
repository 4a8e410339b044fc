//! The conversions of a record: the way in, the way back, and whether it may be sent.

use super::conv::{Conv, Rests, field_life, has_lifetime};
use super::field::{Counted, Cross};
use super::native::{constant_name, end, is_linked};
use super::print::{by_name, ident, member, native_name};
use super::{Field, Record, local, shape};
use crate::paths::{private, private_at};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Type;
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
    let bounds = distinct(record.fields.iter().filter_map(|field| comes_back(record, field)));
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
        Some(Cross::Counted(counted)) => counted.returns && !borrows(&field.ty),
        Some(Cross::Tagged(_)) => !borrows(&field.ty),
        Some(Cross::Constant(_) | Cross::Marker) | None => true,
    }
}

/// What the types of a field must be able to do for that.
fn comes_back(record: &Record<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let life = field_life();
    if let (Some(Cross::Tagged(_)), ty) = (&field.cross, &field.ty) {
        let back = private("TaggedBack");
        return Some(quote!(for<#life> #ty: #back));
    }
    crosses(record, field, "FromNative")
}

/// What the type that a field rests on must be able to do, where it stands in the record itself.
fn crosses(record: &Record<'_>, field: &Field<'_>, way: &'static str) -> Option<TokenStream> {
    let Rests { ty, behind: false, native: false } = rests(field)? else { return None };
    let (life, by, way) = (field_life(), private("By"), private(way));
    // A bound with a lifetime in it would hide from rustc what the type's own conversion makes.
    let asked = !is_self(record, ty) && !has_lifetime(&record.input.generics, ty);
    asked.then(|| quote!(for<#life> #by<#ty>: #way<#ty>))
}

/// Whether C hands a handle over in a field, which then does not go in: C would have it as well.
fn hands_over(field: &Field<'_>) -> bool {
    match &field.cross {
        Some(Cross::One(conv)) => conv.hands_over(),
        Some(Cross::Counted(counted)) => counted.element.as_ref().is_some_and(Conv::hands_over),
        _ => false,
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
            quote_spanned!(field.span()=> #surface: unsafe { <#by as #from<#ty>>::from_native(&mut #native.#name) }?)
        }
        Some(Cross::Counted(Counted { count, .. })) => {
            let (by, from, count) =
                (field.by(), private_at(field.span(), "from_counted"), member(record, count));
            quote_spanned! {field.span()=>
                #surface: unsafe { #from::<#by, #ty, _>(&mut #native.#name, #native.#count) }?
            }
        }
        Some(Cross::Tagged(tag)) => {
            let (back, tag) = (private_at(field.span(), "TaggedBack"), member(record, tag));
            quote_spanned! {field.span()=>
                #surface: unsafe { <#ty as #back>::from_native(#native.#tag, &mut #native.#name) }?
            }
        }
        Some(Cross::Constant(_)) => plain(),
        Some(Cross::Marker) | None => quote!(#surface: ::core::marker::PhantomData),
    }
}

/// A record may go in if C follows no pointer in it but those that its words describe.
pub(super) fn sends(record: &Record<'_>) -> TokenStream {
    let (generics, ..) = record.input.generics.split_for_impl();
    let clause = record.input.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let (ty, sends) = (&record.ty, private("Sends"));
    let bounds = distinct(record.fields.iter().filter_map(|field| sent(record, field)));
    // SAFETY (of the expansion): what a field's type holds in place is demanded here, what it leads to where it is
    // converted; the rest is made by converters.
    quote! {
        #[automatically_derived]
        unsafe impl #generics #sends for #ty where #(#clause,)* #(#bounds,)* {}
    }
}

fn sent(record: &Record<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let (life, sends) = (field_life(), private("Sends"));
    let ty = match &field.cross {
        // A number, or a pointer that the declaration names.
        _ if is_linked(field) => return None,
        Some(Cross::Constant(_)) => return None,
        Some(Cross::Tagged(_)) => &field.ty,
        _ => match rests(field)? {
            rests if rests.behind || is_self(record, rests.ty) => return None,
            rests => rests.ty,
        },
    };
    Some(quote!(for<#life> #ty: #sends))
}

fn rests<'a>(field: &'a Field<'_>) -> Option<Rests<'a>> {
    match &field.cross {
        _ if is_linked(field) => None,
        Some(Cross::One(conv)) => conv.rests_on(),
        Some(Cross::Counted(counted)) => {
            let rests = counted.element.as_ref()?.rests_on()?;
            // A raw pointer leads no record back to itself.
            let behind = counted.behind && !matches!(rests.ty, Type::Ptr(_));
            Some(Rests { behind: rests.behind || behind, ..rests })
        }
        _ => None,
    }
}

/// Whether a type is the record itself: then what is asked of the record is asked of it already.
fn is_self(record: &Record<'_>, ty: &Type) -> bool {
    match shape::ungrouped(ty) {
        Type::Path(path) if path.qself.is_none() && path.path.segments.len() == 1 => {
            path.path.leading_colon.is_none() && path.path.segments[0].ident == record.input.ident
        }
        _ => false,
    }
}

/// Each once.
pub(crate) fn distinct(bounds: impl Iterator<Item = TokenStream>) -> Vec<TokenStream> {
    let mut seen = std::collections::HashSet::new();
    bounds.filter(|bound| seen.insert(bound.to_string())).collect()
}
