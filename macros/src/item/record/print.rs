//! The expansion of a record: the native struct, and the conversions between the two.

use super::conv::without_lifetimes;
use super::crossing::{sends, way_back, way_in};
use super::field::{Counted, Cross};
use super::{Field, Record, shape};
use crate::paths::{private, private_at};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Ident, Type};

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
    let parts =
        [native(record), aliases(record), converter(record), way_in(record), way_back(record), sends(record)];
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

/// What stands in C's struct for a field.
fn native_type(record: &Record<'_>, field: &Field<'_>) -> Option<TokenStream> {
    Some(without_lifetimes(
        &record.input.generics,
        match field.cross.as_ref()? {
            _ if is_linked(field) => field.plain().to_token_stream(),
            Cross::Constant(_) => field.plain().to_token_stream(),
            Cross::One(conv) => conv.native(),
            Cross::Counted(counted) => counted.native.clone(),
            Cross::Tagged(_) => {
                let (ty, tagged) = (&field.ty, private_at(field.span(), "Tagged"));
                quote!(<#ty as #tagged>::Native)
            }
            Cross::Marker => return None,
        },
    ))
}

/// Its value comes from another field.
pub(super) fn is_linked(field: &Field<'_>) -> bool {
    !field.counts.is_empty() || field.tags.is_some()
}

fn native(record: &Record<'_>) -> TokenStream {
    let native = native_name();
    let natives: Vec<_> =
        record.fields.iter().filter_map(|field| Some((field, native_type(record, field)?))).collect();
    let fields = natives.iter().map(|(field, ty)| {
        let (vis, name) = (&field.written.vis, &field.name);
        quote!(#vis #name: #ty)
    });
    let padded = private("padded");
    let parts = natives.iter().map(|(field, ty)| {
        let part = private_at(field.span(), "part");
        quote!(#part::<#ty>())
    });
    let constants: Vec<_> = record.fields.iter().filter_map(constant).collect();
    let constants = (!constants.is_empty()).then(|| quote!(impl #native { #(#constants)* }));
    let (end, copies) = (end(), copies(&native));
    // The last field has no size. By it alone rustc knows that the struct has one: else a type that it cannot find for a
    // field would be said wherever the struct is named.
    // SAFETY (of the expansion): the layout is C's by `repr`, and every field is `Blittable`, as the second constant
    // demands of each.
    quote! {
        #[repr(C)]
        #[allow(dead_code, missing_docs, missing_debug_implementations, reason = "C reads them")]
        pub struct #native {
            #(#fields,)*
            #end: (),
        }
        #copies
        #constants
        #[automatically_derived]
        unsafe impl ::pinvoke::Blittable for #native {
            const PADDING: ::core::primitive::bool = #padded::<Self>(&[#(#parts),*]);
        }
    }
}

/// The field behind the others.
pub(super) fn end() -> Ident {
    ident("__pinvoke_end")
}

/// What a derive would write, but for proofs of each field, which are made elsewhere.
pub(crate) fn copies(native: &Ident) -> TokenStream {
    quote! {
        impl ::core::marker::Copy for #native {}
        #[automatically_derived]
        impl ::core::clone::Clone for #native {
            #[inline]
            fn clone(&self) -> Self {
                *self
            }
        }
    }
}

/// The value of a field that the caller does not give. `Self` is the native struct there.
fn constant(field: &Field<'_>) -> Option<TokenStream> {
    let Some(Cross::Constant(value)) = &field.cross else { return None };
    let (name, ty) = (constant_name(field), field.plain());
    let value = if is_integer(ty) {
        quote_spanned! {field.span()=> {
            let value = (#value) as ::core::primitive::i128;
            ::core::assert!(
                value >= <#ty>::MIN as ::core::primitive::i128 && value <= <#ty>::MAX as ::core::primitive::i128,
                "this constant does not fit C's type"
            );
            value as #ty
        }}
    } else {
        value.to_token_stream()
    };
    Some(quote!(#[allow(non_upper_case_globals, reason = "named like its field")] const #name: #ty = #value;))
}

pub(super) fn constant_name(field: &Field<'_>) -> Ident {
    format_ident!("__pinvoke_{}", field.name.unraw(), span = Span::mixed_site())
}

/// By its name; other aliases take a value of just their type.
fn is_integer(ty: &Type) -> bool {
    const NAMES: &[&str] = &[
        "u8",
        "i8",
        "u16",
        "i16",
        "u32",
        "i32",
        "u64",
        "i64",
        "usize",
        "isize",
        "c_char",
        "c_schar",
        "c_uchar",
        "c_short",
        "c_ushort",
        "c_int",
        "c_uint",
        "c_long",
        "c_ulong",
        "c_longlong",
        "c_ulonglong",
    ];
    let Type::Path(path) = shape::ungrouped(ty) else { return false };
    path.path.segments.last().is_some_and(|last| NAMES.contains(&last.ident.to_string().as_str()))
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
    let frees: Vec<_> = record.fields.iter().filter_map(frees).collect();
    let frees = if frees.is_empty() { quote!(false) } else { quote!(#(#frees)||*) };
    let freed: Vec<_> = record.fields.iter().filter_map(|field| freed(record, field)).collect();
    // SAFETY (of the expansion): the caller's promise about the record holds for each field.
    let freed = (!freed.is_empty()).then(|| quote!(unsafe { #(#freed)* }));
    // SAFETY (of the expansion): each field frees what it owns, once; those that say that they own nothing do not.
    quote! {
        #[allow(missing_debug_implementations, reason = "it has no values")]
        pub enum #by {}
        #[automatically_derived]
        unsafe impl #generics #converter<#ty> for #by #clause {
            type Native = #native_ty;
            type Strategy = ::pinvoke::Copied;
            type Fails = #fails;
            const FREES: ::core::primitive::bool = #frees;

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

/// Whether a field owns something.
fn frees(field: &Field<'_>) -> Option<TokenStream> {
    let (ty, by) = (&field.ty, field.by());
    let (by, name) = match field.cross.as_ref()? {
        _ if is_linked(field) => return None,
        Cross::One(conv) => (quote!(#by), conv.may_own().then_some("Converter")?),
        Cross::Counted(counted) => (quote!(#by), counted.may_own.then_some("Counting")?),
        Cross::Tagged(_) => {
            let tagged = private_at(field.span(), "Tagged");
            return Some(quote!(<#ty as #tagged>::FREES));
        }
        Cross::Constant(_) | Cross::Marker => return None,
    };
    let converter = private_at(field.span(), name);
    Some(quote!(<#by as #converter<#ty>>::FREES))
}

/// Frees what a field owns. By the count and the tag that C left.
fn freed(record: &Record<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let (ty, name, native, by) = (&field.ty, &field.name, ident("native"), field.by());
    frees(field)?;
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
            let converter = private("Converter");
            Some(quote!(<#by as #converter<#ty>>::free(&mut #native.#name);))
        }
    }
}

/// The field with this name, spelled as it was declared.
pub(super) fn member<'a>(record: &'a Record<'_>, name: &'a Ident) -> &'a Ident {
    record.fields.iter().map(|field| &field.name).find(|field| *field == name).unwrap_or(name)
}
