//! What stands behind a pointer: what the caller sees, what C sees, what converts between the two.

use super::Proof;
use super::encoded::{self, Text};
use super::types::{Single, converter_as, converter_of, is_last, is_primitive, native_of};
use crate::ast::{Direction, Word};
use crate::paths;
use crate::plan::{Lane, Role};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Path, Type, parse_quote_spanned};

/// A value behind a pointer: what the caller sees, what C sees.
pub(crate) struct Element {
    pub(crate) surface: Type,
    /// Between which and the surface is converted.
    pub(crate) native: TokenStream,
    /// What converts: a type of the runtime's.
    pub(crate) converter: TokenStream,
    /// What the C declaration says, if it is another type of the same layout.
    pub(crate) spelled: TokenStream,
    /// What is proved of.
    pub(crate) written: Type,
    /// A name for bytes, as the user wrote it, to be held to that.
    pub(crate) byte: Option<Type>,
    /// Whether its tokens name a number, which is taken to be itself in C; the proof `number` holds it to that.
    pub(crate) plain: bool,
    renamed: bool,
}

pub(crate) fn element(lane: &Lane<'_>) -> Element {
    let pointer = lane.param.pointer().expect("only pointers have elements");
    let facts = lane.facts();
    let element = if let Some(with) = &facts.with {
        converted_by(&with.value, pointer.pointee.clone())
    } else if lane.behind && facts.text.is_some() {
        text_behind(lane, &pointer.pointee)
    } else if let (true, Type::Ptr(inner)) = (lane.behind, &pointer.pointee) {
        value_behind(lane, &pointer.pointee, &inner.elem)
    } else {
        of_pointee(lane, &pointer.pointee)
    };
    // Of what C returns a pointer to, the pointer is freed.
    let in_place = !lane.behind && !matches!(lane.role, Role::Ret(_));
    if facts.free.is_some() && in_place { cleared(lane, element) } else { element }
}

/// The element of a buffer behind a pointer to a pointer.
pub(crate) fn inner_element(lane: &Lane<'_>) -> Element {
    match lane.param.pointer().map(|pointer| &pointer.pointee) {
        Some(Type::Ptr(inner)) => of_pointee(lane, &inner.elem),
        _ => element(lane),
    }
}

/// A conversion of the user's own.
pub(super) fn converted_by(path: &Path, written: Type) -> Element {
    let span = path.span();
    let with = paths::private_at(span, "With");
    let surface = parse_quote_spanned!(span=> <#path as ::pinvoke::Conversion>::Surface);
    let native = quote_spanned!(span=> <#path as ::pinvoke::Conversion>::Native);
    Element {
        surface,
        spelled: written.to_token_stream(),
        native,
        converter: quote_spanned!(span=> #with<#path>),
        written,
        byte: None,
        plain: false,
        // The proof `declares` holds them to be the same, and speaks where they are not.
        renamed: true,
    }
}

/// Text behind a pointer to a pointer.
fn text_behind(lane: &Lane<'_>, written: &Type) -> Element {
    let Text { surface, converter, unit, .. } = encoded::of(lane);
    let (surface, converter) = nullable(lane.inner_nullable(), surface, converter);
    Element {
        surface,
        native: quote!(*mut #unit),
        converter,
        spelled: written.to_token_stream(),
        written: written.clone(),
        byte: None,
        plain: false,
        renamed: true,
    }
}

/// One value behind a pointer to a pointer.
fn value_behind(lane: &Lane<'_>, written: &Type, inner: &Type) -> Element {
    let Element { surface, native, converter, .. } = of_pointee(lane, inner);
    let (pointer, owner) = (paths::private_at(surface.span(), "Pointer"), owner(lane));
    let converter = quote!(#pointer<#converter, #owner>);
    let (surface, converter) = if lane.direction == Direction::In && lane.inner_nullable() {
        // The caller has no `Option` of its own to lend.
        let (referenced, span) = (paths::private("Referenced"), surface.span());
        nullable(true, parse_quote_spanned!(span=> &#surface), quote!(#referenced<#converter>))
    } else {
        nullable(lane.inner_nullable(), surface, converter)
    };
    Element {
        surface,
        native: quote!(*mut #native),
        converter,
        spelled: written.to_token_stream(),
        written: inner.clone(),
        byte: None,
        plain: false,
        renamed: true,
    }
}

/// `None` is NULL.
pub(crate) fn nullable(nullable: bool, surface: Type, converter: TokenStream) -> (Type, TokenStream) {
    if !nullable {
        return (surface, converter);
    }
    let span = surface.span();
    let none = paths::private_at(span, "Nullable");
    (parse_quote_spanned!(span=> ::core::option::Option<#surface>), quote!(#none<#converter>))
}

/// A record that a function of C's clears in its place.
fn cleared(lane: &Lane<'_>, element: Element) -> Element {
    let (owner, converter) = (owner(lane), element.converter);
    let cleared = paths::private_at(element.surface.span(), "Cleared");
    Element { converter: quote!(#cleared<#converter, #owner>), plain: false, ..element }
}

/// Whose memory a pointer in a native value means.
pub(crate) fn owner(lane: &Lane<'_>) -> TokenStream {
    let facts = lane.facts();
    if facts.free.is_some() {
        lane.local("Owner").to_token_stream()
    } else if facts.copy.is_some() {
        paths::private("Copying").to_token_stream()
    } else {
        paths::private("Lent").to_token_stream()
    }
}

/// The types that a lane's converters are made of.
pub(crate) fn items(lane: &Lane<'_>) -> TokenStream {
    let facts = lane.facts();
    let owner = facts.free.as_ref().map(|free| {
        let alloc = facts.alloc.as_ref().map(|word| &word.value);
        // A `BSTR` says how many bytes were asked for.
        let exact = lane.encoding() == Some(crate::ast::Encoding::Bstr);
        crate::ownership::ownership(&lane.local("Owner"), &free.value, alloc, exact)
    });
    let label = facts.label.as_ref().map(|label| crate::encodings::label(&lane.local("Label"), label));
    quote!(#owner #label)
}

fn of_pointee(lane: &Lane<'_>, pointee: &Type) -> Element {
    let written = pointee.clone();
    let span = written.span();
    if let Some(Word { value: surface, .. }) = &lane.facts().surface {
        let native = written.to_token_stream();
        return Element {
            surface: surface.clone(),
            converter: converter_as(&written, surface.span()),
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
            converter: converter_as(&byte, byte.span()),
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
    let native = if plain { written.to_token_stream() } else { native_of(lane, &written) };
    Element {
        surface: written.clone(),
        converter: if plain { converter_as(&written, span) } else { converter_of(lane, &written) },
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
        // All of it at the user's type, where rustc then speaks of it.
        let span = self.written.span().resolved_at(Span::mixed_site());
        if mutable { quote_spanned!(span=> *mut #spelled) } else { quote_spanned!(span=> *const #spelled) }
    }

    /// Turns an expression of type `*mut N` into what the C declaration says.
    pub(crate) fn spell(&self, pointer: TokenStream, mutable: bool) -> TokenStream {
        match (self.renamed, mutable) {
            (true, true) => quote!((#pointer).cast()),
            (true, false) => quote!((#pointer).cast_const().cast()),
            (false, true) => pointer,
            (false, false) => quote!(#pointer.cast_const()),
        }
    }

    /// Turns an expression of type `*const N` into what the C declaration says.
    pub(crate) fn renamed_const(&self, pointer: TokenStream) -> TokenStream {
        if self.renamed { quote!(#pointer.cast()) } else { pointer }
    }

    /// `<C, S>` of a function of the runtime.
    pub(crate) fn types(&self) -> TokenStream {
        let Self { surface, converter, .. } = self;
        quote!(<#converter, #surface>)
    }

    /// One of them, in a place of the wrapper's own.
    pub(crate) fn single(&self) -> Single {
        let Self { surface, native, converter, .. } = self;
        Single { surface: surface.clone(), native: native.clone(), converter: converter.clone() }
    }
}
