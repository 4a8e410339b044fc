//! The expansion of a record: the native struct, and the conversions between the two.

use super::crossing::sends;
use super::field::{Counted, Cross};
use super::leaves::{blank, bound, copies, says_how_long};
use super::lifetimes::without_lifetimes;
use super::native::{is_linked, native};
use super::way_back::way_back;
use super::way_in::way_in;
use super::{Field, Record};
use crate::paths::{private, private_at};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Ident;

/// Names that the expansion gives to what it passes around.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

pub(super) fn native_name() -> Ident {
    ident("__PinvokeNative")
}

pub(super) fn by_name() -> Ident {
    ident("__PinvokeBy")
}

pub(super) fn print(record: &Record<'_>) -> TokenStream {
    let ways = [way_in(record), way_back(record), sends(record), says_how_long(record)];
    let parts = [native(record), aliases(record), converter(record)].into_iter().chain(ways);
    let items = &record.items.tokens;
    let (generics, ..) = record.input.generics.split_for_impl();
    let clause = &record.input.generics.where_clause;
    let (ty, native, by) = (&record.ty, native_name(), by_name());
    quote! {
        const _: () = {
            #items
            #(#parts)*
            #[automatically_derived]
            impl #generics ::pinvoke::Marshal for #ty #clause {
                type Native = #native;
                type By = #by;
            }
        };
    }
}

/// The converter of each field, under a name. None depends on a lifetime of the record's.
fn aliases(record: &Record<'_>) -> TokenStream {
    let alias = |field: &Field<'_>| {
        let by = match field.cross.as_ref()? {
            _ if is_linked(field) => return None,
            Cross::One(conv) => conv.by(),
            Cross::Counted(counted) => counted.by.clone(),
            Cross::Tagged(_) | Cross::Constant(_) | Cross::Marker => return None,
        };
        let (name, by) = (field.by(), without_lifetimes(&record.input.generics, by));
        Some(quote!(type #name = #by;))
    };
    record.fields.iter().filter_map(alias).collect()
}

fn converter(record: &Record<'_>) -> TokenStream {
    let (generics, ..) = record.input.generics.split_for_impl();
    let clause = &record.input.generics.where_clause;
    let (ty, native_ty, by) = (&record.ty, native_name(), by_name());
    let [converter, native] = [private("Converter").to_token_stream(), ident("native").to_token_stream()];
    let fails = fails(record);
    let owns: Vec<_> = record.fields.iter().filter_map(|field| frees(field, "OWNS")).collect();
    // Where nothing is freed, nothing is owned.
    let owns = (!owns.is_empty()).then(|| quote!(const OWNS: ::core::primitive::bool = #(#owns)||*;));
    let takes: Vec<_> = record.fields.iter().filter_map(|field| frees(field, "TAKES")).collect();
    let takes = (!takes.is_empty()).then(|| quote!(const TAKES: ::core::primitive::bool = #(#takes)||*;));
    let frees = any(record.fields.iter().filter_map(|field| frees(field, "FREES")).collect());
    let borrows = any(record.fields.iter().filter_map(borrows).collect());
    let (blank, bound, copies) = (blank(record), bound(record), copies(record));
    let freed: Vec<_> = record.fields.iter().filter_map(|field| freed(record, field)).collect();
    // SAFETY (of the expansion): the caller's promise about the record holds for each field.
    let freed = (!freed.is_empty()).then(|| quote!(unsafe { #(#freed)* }));
    quote! {
        #[allow(missing_debug_implementations, reason = "it has no values")]
        pub enum #by {}
        #[automatically_derived]
        // SAFETY (of the expansion): each field frees what it owns, once; those that say that they own nothing do not.
        unsafe impl #generics #converter<#ty> for #by #clause {
            type Native = #native_ty;
            type Strategy = ::pinvoke::Copied;
            type Fails = #fails;
            const FREES: ::core::primitive::bool = #frees;
            #owns
            #takes
            #copies
            #bound
            const BORROWS: ::core::primitive::bool = #borrows;

            #blank
            #[inline]
            #[allow(unused_variables, reason = "not every record owns something")]
            unsafe fn free(#native: &mut #native_ty) {
                #freed
            }
        }
    }
}

/// What may go wrong with any field.
fn fails(record: &Record<'_>) -> TokenStream {
    let mut all = Vec::new();
    for field in record.fields.iter().filter(|field| !is_linked(field)) {
        let (ty, converter) = (&field.ty, private("Converter"));
        match &field.cross {
            Some(Cross::One(conv)) if !conv.fails() => {
                let by = field.by();
                all.push(quote_spanned!(field.span()=> <#by as #converter<#ty>>::Fails));
            }
            Some(Cross::One(_) | Cross::Counted(_) | Cross::Tagged(_)) => {
                return private("ErrorKind").to_token_stream();
            }
            Some(Cross::Constant(_) | Cross::Marker) | None => {}
        }
    }
    let Some(last) = all.pop() else { return quote!(::core::convert::Infallible) };
    let either = private("Either");
    all.into_iter().rfold(last, |rest, one| quote!(#either<#one, #rest>))
}

/// Whether one of them is.
pub(crate) fn any(constants: Vec<TokenStream>) -> TokenStream {
    if constants.is_empty() { quote!(false) } else { quote!(#(#constants)||*) }
}

/// Whether a field owns something, as its converter says by the constant of this name.
fn frees(field: &Field<'_>, name: &str) -> Option<TokenStream> {
    let may_own = match field.cross.as_ref()? {
        Cross::One(conv) => conv.may_own(),
        Cross::Counted(counted) => counted.may_own,
        _ => true,
    };
    may_own.then(|| constant(field, name))?
}

/// Whether a field may point at memory of Rust's.
fn borrows(field: &Field<'_>) -> Option<TokenStream> {
    let may_borrow = !matches!(field.cross.as_ref()?, Cross::One(conv) if !conv.may_borrow());
    may_borrow.then(|| constant(field, "BORROWS"))?
}

/// What a field says of itself.
pub(super) fn constant(field: &Field<'_>, constant: &str) -> Option<TokenStream> {
    let (ty, by) = (&field.ty, field.by());
    // What rustc wants of the type, it says at the field, and so once.
    let constant = Ident::new(constant, field.span().resolved_at(Span::mixed_site()));
    let name = match field.cross.as_ref()? {
        _ if is_linked(field) => return None,
        Cross::One(_) => "Converter",
        Cross::Counted(_) => "Counting",
        Cross::Tagged(_) => {
            let tagged = private_at(field.span(), "Tagged");
            return Some(quote_spanned!(field.span()=> <#ty as #tagged>::#constant));
        }
        Cross::Constant(_) | Cross::Marker => return None,
    };
    let converter = private_at(field.span(), name);
    Some(quote_spanned!(field.span()=> <#by as #converter<#ty>>::#constant))
}

/// Frees what a field owns. By the count and the tag that C left.
fn freed(record: &Record<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let (ty, name, native, by) = (&field.ty, &field.name, ident("native"), field.by());
    frees(field, "FREES")?;
    match field.cross.as_ref()? {
        Cross::Counted(Counted { count, .. }) => {
            let (free, count) = (private("free_counted"), member(record, count));
            Some(quote!(#free::<#by, #ty, _>(&mut #native.#name, #native.#count);))
        }
        Cross::Tagged(tag) => {
            let (tagged, tag) = (private("Tagged"), member(record, tag));
            Some(quote_spanned!(field.span()=> <#ty as #tagged>::free(#native.#tag, &mut #native.#name);))
        }
        _ => {
            let converter = private_at(field.span(), "Converter");
            Some(quote_spanned!(field.span()=> <#by as #converter<#ty>>::free(&mut #native.#name);))
        }
    }
}

/// The field with this name, spelled as it was declared.
pub(super) fn member<'a>(record: &'a Record<'_>, name: &'a Ident) -> &'a Ident {
    record.fields.iter().map(|field| &field.name).find(|field| *field == name).unwrap_or(name)
}
