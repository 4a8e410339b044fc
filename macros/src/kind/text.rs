//! Text that goes in, in any encoding but those that are pinned: converted to a copy.

use super::{Kind, Proof, Stages, types};
use crate::ast::{Direction, Encoding};
use crate::errors::Errors;
use crate::frame::Body;
use crate::kind::cstr::{base, is_mut, is_text, pointee, refuse_text};
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Memory};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{Type, parse_quote_spanned};

pub(super) struct TextIn;

impl Kind for TextIn {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        is_text(lane)
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        refuse_text(lane, errors);
        if let (Some(Encoding::Bstr | Encoding::Path), Some(extent)) = (lane.encoding(), &lane.facts().extent)
        {
            errors.at(extent.span, "this text knows its own length; drop the extent");
        }
    }

    fn may_fail(&self, _lane: &Lane<'_>) -> bool {
        true
    }

    fn length_is_late(&self, lane: &Lane<'_>) -> bool {
        !matches!(lane.memory, Memory::Terminated) && lane.encoding() != Some(Encoding::CStr)
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let how = if is_pinned(lane) || lane.encoding() != Some(Encoding::CStr) {
            "copied, in C's encoding: on the stack up to 512 bytes, then on the heap; freed on return"
        } else {
            "copied, since C could write through this `*mut`"
        };
        let stages = Stages {
            argument: local(lane.name(), "native").to_token_stream(),
            crossing: how.into(),
            ..base(lane, as_type(lane).map_or_else(|| borrowed(lane.encoding()), ToTokens::to_token_stream))
        };
        if matches!(lane.memory, Memory::Terminated) {
            terminated(lane, body, stages)
        } else if lane.encoding() == Some(Encoding::CStr) {
            let lengths = c_length(lane, body);
            Stages { lengths, ..terminated(lane, body, stages) }
        } else {
            counted(lane, body, stages)
        }
    }
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

/// The length of a C string, which is known before it is copied.
fn c_length(lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
    let (name, len) = (lane.name(), local(lane.name(), "len"));
    let (present, count) = (body.present(lane), quote!(::pinvoke::private::core::ffi::CStr::count_bytes));
    let length = if lane.nullable() { quote!(#name.map_or(0, #count)) } else { quote!(#count(#name)) };
    quote!(#present let #len = #length;)
}

fn terminated(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let name = lane.name();
    let [native, made] = ["native", "made"].map(|role| local(name, role));
    let Text { surface, converter, unit, .. } = of(lane);
    let (surface, converter) = types::nullable(lane.nullable(), surface, converter);
    let single = types::Single { surface, native: quote!(*mut #unit), converter };
    let (guard, ty) = (private("Made"), pointee(lane).0);
    let cast = if is_mut(lane) { quote!(.cast()) } else { quote!(.cast_const().cast()) };
    Stages {
        prepare: single.to_native(lane, body, &name.to_token_stream()),
        lend: quote!(let #native: *mut #unit = *#guard::get(&#made); let #native: #ty = #native #cast;),
        ..stages
    }
}

/// Converted text and its length, which is known only then.
fn counted(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let name = lane.name();
    let [native, len, scratch, storage, part] =
        ["native", "len", "scratch", "storage", "part"].map(|role| local(name, role));
    let Text { encoding, .. } = of(lane);
    let [new, counted] = ["Scratch", "counted_copy"].map(private);
    let convert = |text: TokenStream| body.attempt(name, quote!(#counted::<#encoding>(#text, &#scratch)));
    let converted = if lane.nullable() {
        let converted = convert(part.to_token_stream());
        quote! {
            match #name {
                ::core::option::Option::Some(#part) => #converted,
                ::core::option::Option::None => (::pinvoke::private::core::ptr::null_mut(), 0),
            }
        }
    } else {
        convert(name.to_token_stream())
    };
    let cast = if is_mut(lane) { quote!(.cast()) } else { quote!(.cast_const().cast()) };
    let (present, extent, ty) = (body.present(lane), body.extent(lane), pointee(lane).0);
    let zero = empty(lane, body, &storage);
    Stages {
        prepare: quote!(#present let #scratch = #new::new(); let (#storage, #len) = #converted; #extent),
        lend: quote!(#zero let #native: #ty = #storage #cast;),
        ..stages
    }
}

/// What empty text sends, if that was said.
fn empty(lane: &Lane<'_>, body: &Body<'_>, storage: &syn::Ident) -> TokenStream {
    if lane.facts().empty.is_none() {
        return TokenStream::new();
    }
    let unit = of(lane).unit;
    let (zero, pointer) = body.emptiness(lane, lane.name(), storage.to_token_stream(), &unit);
    quote!(#zero let #storage = #pointer;)
}

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

/// Another type of the caller's than the encoding's own: `bstr, as = Bstr`, `path, as = OsStr`.
fn as_type<'a>(lane: &Lane<'a>) -> Option<&'a Type> {
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

fn borrowed(encoding: Option<Encoding>) -> TokenStream {
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
