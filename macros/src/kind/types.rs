//! What several kinds ask about types: their element, their native form, what must be proved of them.

use super::Proof;
use super::text::{self, Text};
use crate::ast::{Direction, Encoding, Shape, Unit, Word};
use crate::frame::Body;
use crate::paths;
use crate::plan::Lane;
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
    byte: Option<Type>,
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
    if facts.free.is_some() && !lane.behind { cleared(lane, element) } else { element }
}

/// The element of a buffer behind a pointer to a pointer.
pub(crate) fn inner_element(lane: &Lane<'_>) -> Element {
    match lane.param.pointer().map(|pointer| &pointer.pointee) {
        Some(Type::Ptr(inner)) => of_pointee(lane, &inner.elem),
        _ => element(lane),
    }
}

/// A conversion of the user's own.
fn converted_by(path: &Path, written: Type) -> Element {
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
    let Text { surface, converter, unit, .. } = text::of(lane);
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
    let (pointer, owner) = (paths::private("Pointer"), owner(lane));
    let (surface, converter) =
        nullable(lane.inner_nullable(), surface, quote!(#pointer<#converter, #owner>));
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
    let (none, span) = (paths::private("Nullable"), surface.span());
    (parse_quote_spanned!(span=> ::core::option::Option<#surface>), quote!(#none<#converter>))
}

/// A record that a function of C's clears in its place.
fn cleared(lane: &Lane<'_>, element: Element) -> Element {
    let (cleared, owner, converter) = (paths::private("Cleared"), owner(lane), element.converter);
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
        crate::ownership::ownership(&lane.local("Owner"), &free.value, alloc)
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

/// A value that crosses from a place of the wrapper's own: the surface, the C type, what converts.
pub(crate) struct Single {
    pub(crate) surface: Type,
    pub(crate) native: TokenStream,
    pub(crate) converter: TokenStream,
}

impl Single {
    /// `<C, S>` of a function of the runtime.
    pub(crate) fn types(&self) -> TokenStream {
        let Self { surface, converter, .. } = self;
        quote!(<#converter, #surface>)
    }

    /// Makes the native value of `value`, in a guard, with a scratch beside it. Of a pointer it may fail without
    /// memory, whatever the wrapper returns.
    pub(crate) fn to_native(&self, lane: &Lane<'_>, body: &Body<'_>, value: &TokenStream) -> TokenStream {
        let [made, scratch] = ["made", "scratch"].map(|role| lane.local(role));
        let (types, new, span) = (self.types(), paths::private("Scratch"), self.surface.span());
        // SAFETY (of the expansion): the scratch is a local of the wrapper, declared before the guard, so that it stays
        // where it is and lives until after the call.
        let converted = if body.fallible() || lane.behind {
            let to_native = paths::private_at(span, "to_native");
            body.attempt(lane.name(), quote!(unsafe { #to_native::#types(&#value, &#scratch) }))
        } else {
            let to_native = paths::private_at(span, "to_native_always");
            quote!(unsafe { #to_native::#types(&#value, &#scratch) })
        };
        quote!(let #scratch = #new::new(); let mut #made = #converted;)
    }

    /// Takes what C left into a guard.
    pub(crate) fn adopt(&self, lane: &Lane<'_>, native: &TokenStream) -> TokenStream {
        let (made, types) = (lane.local("made"), self.types());
        let guard = paths::private_at(self.surface.span(), "made");
        // SAFETY (of the expansion): C has succeeded, as the test saw, and left the value as its declaration says;
        // nobody else has it.
        quote!(let #made = unsafe { #guard::#types(#native) };)
    }

    /// Converts what is in the guard.
    pub(crate) fn from_native(&self, lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
        self.back(lane, body, body.fallible() || lane.behind)
    }

    /// The same, where C may have left what is no value although the wrapper does not return `Result`.
    pub(crate) fn from_native_checked(&self, lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
        self.back(lane, body, true)
    }

    fn back(&self, lane: &Lane<'_>, body: &Body<'_>, checked: bool) -> TokenStream {
        let [made, value] = ["made", "value"].map(|role| lane.local(role));
        let (types, span) = (self.types(), self.surface.span());
        // SAFETY (of the expansion): as above; the value is C's, as its declaration says.
        let converted = if checked {
            let from_native = paths::private_at(span, "from_native");
            body.attempt(lane.name(), quote!(unsafe { #from_native::#types(&#made) }))
        } else {
            let from_native = paths::private_at(span, "from_native_always");
            quote!(unsafe { #from_native::#types(&#made) })
        };
        quote!(let #value = #converted;)
    }
}

/// Whether no word says that the value is converted.
pub(crate) fn is_itself(lane: &Lane<'_>) -> bool {
    lane.facts().surface.is_none() && lane.facts().with.is_none()
}

/// How a type by value crosses.
pub(crate) fn single(lane: &Lane<'_>, ty: &Type) -> Single {
    if let Some(with) = &lane.facts().with {
        return converted_by(&with.value, ty.clone()).single();
    }
    match &lane.facts().surface {
        Some(word) => Single {
            surface: word.value.clone(),
            native: ty.to_token_stream(),
            converter: converter_as(ty, word.value.span()),
        },
        None => Single { surface: ty.clone(), native: native_of(lane, ty), converter: converter_of(lane, ty) },
    }
}

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
fn is_sent(lane: &Lane<'_>) -> bool {
    lane.safe && lane.direction != Direction::Out
}

/// The native form of a type as a declaration writes it.
pub(crate) fn native_of(lane: &Lane<'_>, ty: &Type) -> TokenStream {
    let native = paths::private_at(ty.span(), if is_sent(lane) { "SentNative" } else { "Native" });
    quote_spanned!(ty.span()=> #native<#ty>)
}

/// What has to be proved of memory behind a pointer.
pub(crate) fn proofs(lane: &Lane<'_>, extent: &'static str, fallible: bool) -> Vec<Proof> {
    let facts = lane.facts();
    if facts.with.is_some() || (lane.behind && facts.text.is_some()) {
        // The conversion says it all; of text, what it is made of.
        return if facts.text.is_some() { text::proofs(lane) } else { declared(lane).into_iter().collect() };
    }
    if lane.behind {
        return of_inner(lane, fallible);
    }
    let Element { surface, native, converter, written, byte, plain, .. } = element(lane);
    if plain {
        let one = (extent == "one_value").then(|| Proof::of_native(extent, lane, &written));
        let byte = byte.map(|byte| Proof::of("byte", &byte));
        return one.into_iter().chain(byte).chain([Proof::of("number", &written)]).collect();
    }
    let mut proofs = vec![Proof::of_native(extent, lane, &written)];
    proofs.extend(sends(lane, &written));
    if lane.unit() == Unit::Bytes && lane.direction != Direction::Out {
        proofs.push(Proof::of_native("unpadded", lane, &written));
    }
    if facts.free.is_none() {
        proofs.extend(conversion(&surface, &converter, &native, lane, fallible));
    }
    proofs
}

/// What has to be proved of what the inner of two pointers leads to.
pub(crate) fn of_inner(lane: &Lane<'_>, fallible: bool) -> Vec<Proof> {
    let Element { surface, converter, native, written, byte, plain, .. } = inner_element(lane);
    let byte = byte.map(|byte| Proof::of("byte", &byte));
    if plain {
        return byte.into_iter().chain([Proof::of("number", &written)]).collect();
    }
    let mut proofs = vec![Proof::of_native("extent", lane, &written)];
    proofs.extend(sends(lane, &written));
    proofs.extend(conversion(&surface, &converter, &native, lane, fallible));
    proofs
}

/// A native value as the declaration says it.
pub(crate) fn to_declared(lane: &Lane<'_>, native: TokenStream) -> TokenStream {
    same(lane, "to_declared", native)
}

/// A value of the declared type as a native one.
pub(crate) fn of_declared(lane: &Lane<'_>, declared: TokenStream) -> TokenStream {
    same(lane, "of_declared", declared)
}

/// Only a conversion of the user's own has types of two names.
fn same(lane: &Lane<'_>, function: &'static str, value: TokenStream) -> TokenStream {
    match declared(lane) {
        Some(Proof { types, at, .. }) => {
            let function = paths::private_at(at, function);
            quote_spanned!(at.resolved_at(Span::mixed_site())=> #function::<#(#types),*>(#value))
        }
        None => value,
    }
}

/// That a conversion of the user's own makes what the declaration says.
pub(crate) fn declared(lane: &Lane<'_>) -> Option<Proof> {
    let path = &lane.facts().with.as_ref()?.value;
    let written = match &lane.param.shape {
        Shape::Value(ty) => ty,
        Shape::Pointer(pointer) => &pointer.pointee,
    };
    let native = converted_by(path, written.clone()).native;
    Some(Proof { assertion: "declares", types: vec![native, written.to_token_stream()], at: path.span() })
}

/// That C follows no pointer in it but those that its conversion made. Where the type itself is converted, its native
/// form says so already.
pub(crate) fn sends(lane: &Lane<'_>, written: &Type) -> Option<Proof> {
    (is_sent(lane) && lane.facts().surface.is_some()).then(|| Proof::of("sends", written))
}

/// What has to be proved of a conversion.
pub(crate) fn conversion(
    surface: &Type,
    converter: &TokenStream,
    native: &TokenStream,
    lane: &Lane<'_>,
    fallible: bool,
) -> Vec<Proof> {
    let types = |other: &TokenStream| vec![surface.to_token_stream(), other.clone()];
    let mut proofs = Vec::new();
    if !fallible {
        proofs.push(Proof { assertion: "infallible", types: types(converter), at: surface.span() });
    }
    if lane.facts().pin.is_some() {
        proofs.push(Proof { assertion: "pinned", types: types(native), at: surface.span() });
    }
    proofs
}

/// `as` with anything but `bool` may fail, and so may every conversion of the user's own, and what is allocated.
pub(crate) fn surface_may_fail(lane: &Lane<'_>) -> bool {
    let facts = lane.facts();
    facts.surface.as_ref().is_some_and(|word| !is_last(&word.value, &["bool"]))
        || facts.with.is_some()
        || facts.grow.is_some()
        || (lane.behind && facts.text.is_some())
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

/// Whether C's units are bytes.
pub(crate) fn is_one_byte(lane: &Lane<'_>) -> bool {
    matches!(lane.encoding(), Some(Encoding::Utf8 | Encoding::CStr | Encoding::CodePage))
}

/// Whether a pointer to this never means one value by itself: bytes and characters.
pub(crate) fn is_byte_like(ty: &Type) -> bool {
    is_last(ty, &["u8", "i8", "u16", "c_char", "c_schar", "c_uchar", "c_void", "wchar_t", "char16_t"])
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

/// The type of a parameter by value.
pub(crate) fn by_value<'a>(lane: &Lane<'a>) -> Option<&'a Type> {
    match &lane.param.shape {
        Shape::Value(ty) => Some(ty),
        Shape::Pointer(_) => None,
    }
}
