//! Text of every encoding: what the caller has, what C sees, and what is between.

use super::{Proof, types};
use crate::ast::{Direction, Encoding};
use crate::paths::private;
use crate::plan::Lane;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{Type, parse_quote_spanned};

/// How text of a lane crosses.
pub(crate) struct Text {
    /// What the caller has: borrowed on the way in, else owned.
    pub(crate) surface: Type,
    pub(crate) converter: TokenStream,
    pub(crate) encoding: TokenStream,
    /// The type of C's units.
    pub(crate) unit: TokenStream,
}

/// The text of a lane, in the direction it has.
pub(crate) fn of(lane: &Lane<'_>) -> Text {
    let word = lane.facts().text.as_ref().expect("asked of text only");
    let span = word.span.resolved_at(Span::mixed_site());
    let (encoding, unit) = encoding(lane);
    let owner = types::owner(lane);
    let owner = if lane.must_copy() && lane.facts().free.is_none() {
        private("Copying").to_token_stream()
    } else {
        owner
    };
    let [text, cstr, path, bstr] = ["Text", "CText", "PathText", "Bstr"].map(private);
    let (converter, unit) = match word.value {
        Encoding::CStr => (quote!(#cstr<#owner>), quote!(::pinvoke::private::core::ffi::c_char)),
        Encoding::Path => (quote!(#path<#encoding, #owner>), unit),
        Encoding::Bstr if as_type(lane).is_some() => {
            let units = private("BstrUnits");
            (quote!(#units<#owner>), unit)
        }
        Encoding::Bstr => (quote!(#bstr<#owner>), unit),
        _ => (quote!(#text<#encoding, #owner>), unit),
    };
    let surface = if let Some(ty) = as_type(lane) {
        if lane.direction == Direction::In { parse_quote_spanned!(span=> &#ty) } else { ty.clone() }
    } else if lane.direction == Direction::In {
        let borrowed = borrowed(Some(word.value));
        parse_quote_spanned!(span=> &#borrowed)
    } else {
        let owned = owned(word.value);
        parse_quote_spanned!(span=> #owned)
    };
    Text { surface, converter, encoding, unit }
}

/// Whether C gets the caller's own text: it has its NUL, or needs none, and C only reads it.
pub(super) fn is_pinned(lane: &Lane<'_>) -> bool {
    let counted = lane.facts().extent.is_some();
    let as_it_is = match lane.encoding() {
        Some(Encoding::CStr) => true,
        Some(Encoding::Utf8) => counted,
        _ => false,
    };
    as_it_is && !lane.must_copy()
}

/// Another type of the caller's than the encoding's own: `bstr, as = Bstr`, `path, as = OsStr`.
pub(super) fn as_type<'a>(lane: &Lane<'a>) -> Option<&'a Type> {
    let surface = lane.param.facts.surface.as_ref().map(|word| &word.value);
    surface.filter(|_| matches!(lane.encoding(), Some(Encoding::Bstr | Encoding::Path)))
}

/// The type that was meant by its name.
fn meant(lane: &Lane<'_>) -> TokenStream {
    match (lane.encoding(), lane.direction) {
        (Some(Encoding::Path), Direction::In) => private("OsStr").to_token_stream(),
        (Some(Encoding::Path), _) => private("OsString").to_token_stream(),
        _ => quote!(::pinvoke::Bstr),
    }
}

/// The marker of the runtime, and the type of C's units.
fn encoding(lane: &Lane<'_>) -> (TokenStream, TokenStream) {
    let word = lane.facts().text.as_ref().expect("asked of text only");
    let [u8, u16, u32] = ["u8", "u16", "u32"].map(|name| {
        let name = syn::Ident::new(name, Span::mixed_site());
        quote!(::core::primitive::#name)
    });
    let marker = |name| private(name).to_token_stream();
    let (encoding, unit) = match word.value {
        Encoding::Utf16 | Encoding::Bstr => (marker("Utf16"), u16),
        Encoding::Utf32 => (marker("Utf32"), u32),
        Encoding::Wide => (marker("Wide"), marker("WideUnit")),
        // Where C takes file names in wide characters, they are UTF-16.
        Encoding::Path if points_at(lane, &["u16", "wchar_t"]) => (marker("Wide"), marker("WideUnit")),
        Encoding::CodePage => {
            let (page, label) = (private("CodePage"), lane.local("Label"));
            (quote!(#page<#label>), u8)
        }
        Encoding::Utf8 | Encoding::CStr | Encoding::Path => (marker("Utf8"), u8),
    };
    if lane.facts().lossy.is_some() {
        let lossy = private("Lossy");
        return (quote!(#lossy<#encoding>), unit);
    }
    (encoding, unit)
}

/// The type that the innermost pointer leads to.
fn innermost<'a>(lane: &Lane<'a>) -> Option<&'a Type> {
    let pointee = &lane.param.pointer()?.pointee;
    Some(match pointee {
        Type::Ptr(inner) => &inner.elem,
        other => other,
    })
}

fn points_at(lane: &Lane<'_>, names: &[&str]) -> bool {
    innermost(lane).is_some_and(|ty| types::is_last(ty, names))
}

pub(super) fn borrowed(encoding: Option<Encoding>) -> TokenStream {
    match encoding {
        Some(Encoding::CStr) => quote!(::pinvoke::private::core::ffi::CStr),
        Some(Encoding::Path) => private("Path").to_token_stream(),
        _ => quote!(::core::primitive::str),
    }
}

/// The type that owns such text.
pub(super) fn owned(encoding: Encoding) -> TokenStream {
    let name = match encoding {
        Encoding::CStr => "CString",
        Encoding::Path => "PathBuf",
        _ => "String",
    };
    private(name).to_token_stream()
}

/// C's units are as large as the encoding's.
pub(crate) fn proofs(lane: &Lane<'_>) -> Vec<Proof> {
    let Some(pointee) = innermost(lane) else { return Vec::new() };
    if types::is_void(pointee) {
        return vec![Proof::of("byte", pointee)];
    }
    let (_, unit) = encoding(lane);
    let same = as_type(lane).map(|ty| Proof {
        assertion: "same_type",
        types: vec![ty.to_token_stream(), meant(lane)],
        at: ty.span(),
    });
    let size =
        Proof { assertion: "text_unit", types: vec![pointee.to_token_stream(), unit], at: pointee.span() };
    same.into_iter().chain([size]).collect()
}
