//! C's struct.

use super::field::Cross;
use super::lifetimes::without_lifetimes;
use super::print::{ident, native_name};
use super::{Field, Record, shape};
use crate::paths::{private, private_at};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Ident, Type};

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

pub(super) fn native(record: &Record<'_>) -> TokenStream {
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
        // SAFETY (of the expansion): the layout is C's by `repr`, and every field is `Blittable`, as the second
        // constant demands of each.
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
