//! What several kinds ask about types: their element, their native form, what must be proved of them.

use super::Proof;
use crate::ast::{Direction, Encoding, Pointer, Shape, Unit};
use crate::paths;
use crate::plan::Lane;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Type, parse_quote_spanned};

/// A value behind a pointer: what the caller sees, what C sees.
pub(crate) struct Element {
    pub(crate) surface: Type,
    /// Between which and the surface is converted.
    pub(crate) native: TokenStream,
    /// What the C declaration says, if it is another type of the same layout.
    pub(crate) spelled: TokenStream,
    /// What is proved of.
    pub(crate) written: Type,
    /// A name for bytes, as the user wrote it, to be held to that.
    byte: Option<Type>,
    /// Whether its tokens name a number, which is taken to be itself in C; the proof `number` holds it to that.
    pub(crate) plain: bool,
    renamed: bool,
}

pub(crate) fn element(lane: &Lane<'_>) -> Element {
    let pointer = lane.param.pointer().expect("only pointers have elements");
    of_pointee(pointer, lane.facts().surface.as_ref().map(|word| &word.value))
}

fn of_pointee(pointer: &Pointer, surface: Option<&Type>) -> Element {
    let written = pointer.pointee.clone();
    let span = written.span();
    if let Some(surface) = surface {
        let native = written.to_token_stream();
        return Element {
            surface: surface.clone(),
            spelled: native.clone(),
            native,
            written,
            byte: None,
            plain: false,
            renamed: false,
        };
    }
    if is_last(&written, &["c_void", "c_char"]) {
        let byte: Type = parse_quote_spanned!(span.resolved_at(Span::mixed_site())=> ::core::primitive::u8);
        let spelled = written.to_token_stream();
        return Element {
            native: byte.to_token_stream(),
            surface: byte.clone(),
            spelled,
            written: byte,
            byte: Some(written),
            plain: true,
            renamed: true,
        };
    }
    let plain = is_primitive(&written);
    let native = if plain { written.to_token_stream() } else { native_of(&written) };
    Element {
        surface: written.clone(),
        spelled: native.clone(),
        native,
        written,
        byte: None,
        plain,
        renamed: false,
    }
}

impl Element {
    /// A name for bytes is held to that.
    pub(crate) fn byte_proof(&self) -> Option<Proof> {
        self.byte.as_ref().map(|byte| Proof::of("byte", byte))
    }

    /// `*const T` or `*mut T` of the C declaration.
    pub(crate) fn pointer(&self, mutable: bool) -> TokenStream {
        let spelled = &self.spelled;
        if mutable { quote!(*mut #spelled) } else { quote!(*const #spelled) }
    }

    /// Turns an expression of type `*mut N` into what the C declaration says.
    pub(crate) fn spell(&self, pointer: TokenStream, mutable: bool) -> TokenStream {
        match (self.renamed, mutable) {
            (true, true) => quote!(#pointer.cast()),
            (true, false) => quote!(#pointer.cast_const().cast()),
            (false, true) => pointer,
            (false, false) => quote!(#pointer.cast_const()),
        }
    }

    /// Turns an expression of type `*const N` into what the C declaration says.
    pub(crate) fn renamed_const(&self, pointer: TokenStream) -> TokenStream {
        if self.renamed { quote!(#pointer.cast()) } else { pointer }
    }

    /// `<S, N>` of a function of the runtime.
    pub(crate) fn types(&self) -> TokenStream {
        let Self { surface, native, .. } = self;
        quote!(<#surface, #native>)
    }
}

/// The native form of a type as a declaration writes it.
pub(crate) fn native_of(ty: &Type) -> TokenStream {
    let native = paths::private_at(ty.span(), "Native");
    quote_spanned!(ty.span()=> #native<#ty>)
}

/// What has to be proved of memory behind a pointer.
pub(crate) fn proofs(lane: &Lane<'_>, extent: &'static str, fallible: bool) -> Vec<Proof> {
    let Element { surface, native, written, byte, plain, .. } = element(lane);
    if plain {
        let one = (extent == "one_value").then(|| Proof::of(extent, &written));
        let byte = byte.map(|byte| Proof::of("byte", &byte));
        return one.into_iter().chain(byte).chain([Proof::of("number", &written)]).collect();
    }
    let mut proofs = vec![Proof::of(extent, &written)];
    if lane.safe && lane.direction != Direction::Out {
        proofs.push(Proof::of("sends", &written));
    }
    if lane.unit() == Unit::Bytes && lane.direction != Direction::Out {
        proofs.push(Proof::of("unpadded", &written));
    }
    proofs.extend(conversion(&surface, &native, lane, fallible));
    proofs
}

/// What has to be proved of a conversion.
pub(crate) fn conversion(
    surface: &Type,
    native: &TokenStream,
    lane: &Lane<'_>,
    fallible: bool,
) -> Vec<Proof> {
    let types = || vec![surface.to_token_stream(), native.clone()];
    let mut proofs = Vec::new();
    if !fallible {
        proofs.push(Proof { assertion: "infallible", types: types(), at: surface.span() });
    }
    if lane.facts().pin.is_some() {
        proofs.push(Proof { assertion: "pinned", types: types(), at: surface.span() });
    }
    proofs
}

/// `as` with anything but `bool` may fail.
pub(crate) fn surface_may_fail(lane: &Lane<'_>) -> bool {
    lane.facts().surface.as_ref().is_some_and(|word| !is_last(&word.value, &["bool"]))
}

/// Whether text is copied, which makes the wrapper return `Result`.
pub(crate) fn text_is_copied(lane: &Lane<'_>, encoding: Encoding) -> bool {
    let counted = lane.facts().extent.is_some();
    match encoding {
        Encoding::Utf8 if !counted => true,
        Encoding::Utf8 | Encoding::CStr => lane.must_copy(),
    }
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

pub(crate) fn is_float_or_bool(ty: &Type) -> bool {
    is_last(ty, &["f32", "f64", "c_float", "c_double", "bool"])
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

fn is_last(ty: &Type, names: &[&str]) -> bool {
    match ty {
        Type::Path(path) => {
            path.path.segments.last().is_some_and(|last| names.iter().any(|name| last.ident == name))
        }
        Type::Group(group) => is_last(&group.elem, names),
        Type::Paren(paren) => is_last(&paren.elem, names),
        _ => false,
    }
}

/// The type of a parameter by value.
pub(crate) fn by_value<'a>(lane: &Lane<'a>) -> Option<&'a Type> {
    match &lane.param.shape {
        Shape::Value(ty) => Some(ty),
        Shape::Pointer(_) => None,
    }
}
