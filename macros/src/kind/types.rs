//! What several kinds ask about types, by their tokens.

use crate::ast::{Direction, Encoding, Shape};
use crate::paths;
use crate::plan::{Lane, Memory};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use quote::quote_spanned;
use syn::Type;
use syn::spanned::Spanned;

pub(crate) use super::element::{Element, element, inner_element, items, nullable, owner};
pub(crate) use super::proofs::{conversion, of_inner, proofs, sends, surface_may_fail};
pub(crate) use super::single::{Single, is_itself, single};

/// The converter of a type as a declaration writes it.
pub(crate) fn converter_of(lane: &Lane<'_>, ty: &Type) -> TokenStream {
    let by = paths::private_at(ty.span(), if is_sent(lane) { "SentBy" } else { "By" });
    quote_spanned!(ty.span()=> #by<#ty>)
}

/// The converter to this C type, which the surface type knows itself.
pub(crate) fn converter_as(native: &Type, at: Span) -> TokenStream {
    let by = paths::private_at(at, "As");
    quote!(#by<#native>)
}

/// Whether C must follow no pointer in the values but those that their conversion made.
pub(crate) fn is_sent(lane: &Lane<'_>) -> bool {
    lane.safe && lane.direction != Direction::Out
}

/// The native form of a type as a declaration writes it.
pub(crate) fn native_of(lane: &Lane<'_>, ty: &Type) -> TokenStream {
    let native = paths::private_at(ty.span(), if is_sent(lane) { "SentNative" } else { "Native" });
    quote_spanned!(ty.span()=> #native<#ty>)
}

/// A number, by its tokens. It is taken to be the same in C, and rustc proves at the token that it is
/// (`number`): an alias of that name for something else does not compile.
pub(crate) fn is_primitive(ty: &Type) -> bool {
    let names = [
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
        "f32",
        "f64",
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
        "c_float",
        "c_double",
        "size_t",
        "ssize_t",
    ];
    is_last(ty, &names)
}

pub(crate) fn is_bool(ty: &Type) -> bool {
    is_last(ty, &["bool"])
}

pub(crate) fn is_float(ty: &Type) -> bool {
    is_last(ty, &["f32", "f64", "c_float", "c_double"])
}

pub(crate) fn is_float_or_bool(ty: &Type) -> bool {
    is_float(ty) || is_bool(ty)
}

/// Whether C's units are bytes.
pub(crate) fn is_one_byte(lane: &Lane<'_>) -> bool {
    matches!(lane.encoding(), Some(Encoding::Utf8 | Encoding::CStr | Encoding::CodePage))
}

/// Whether a pointer to this never means one value by itself: bytes and characters.
pub(crate) fn is_byte_like(ty: &Type) -> bool {
    is_last(ty, &["u8", "i8", "u16", "c_char", "c_schar", "c_uchar", "c_void", "wchar_t", "char16_t"])
}

/// C's `char`, of which text is made.
pub(crate) fn is_char(ty: &Type) -> bool {
    is_last(ty, &["c_char"])
}

pub(crate) fn is_void(ty: &Type) -> bool {
    is_last(ty, &["c_void"])
}

pub(crate) fn is_pointer(ty: &Type) -> bool {
    matches!(ty, Type::Ptr(_) | Type::Reference(_))
}

pub(crate) fn is_last(ty: &Type, names: &[&str]) -> bool {
    match ty {
        Type::Path(path) => {
            path.path.segments.last().is_some_and(|last| names.iter().any(|name| last.ident == name))
        }
        Type::Group(group) => is_last(&group.elem, names),
        Type::Paren(paren) => is_last(&paren.elem, names),
        _ => false,
    }
}

/// The type of a parameter by value: also of a pointer that a conversion of the user's own makes.
pub(crate) fn by_value<'a>(lane: &Lane<'a>) -> Option<&'a Type> {
    let is_value = lane.facts().with.is_some() && matches!(lane.memory, Memory::None);
    match &lane.param.shape {
        Shape::Value(ty) => Some(ty),
        Shape::Pointer(_) => is_value.then_some(&lane.param.ty),
    }
}

/// The type of a length, which rustc infers, and of which it speaks where the length is said.
pub(crate) fn any(lane: &Lane<'_>) -> TokenStream {
    let span = lane.facts().extent.as_ref().map_or_else(Span::mixed_site, |word| word.span);
    quote_spanned!(span.resolved_at(Span::mixed_site())=> _)
}
