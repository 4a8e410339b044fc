//! Memory that stays C's, and of which the caller gets a view: a pointer that C returns, or leaves in an output.

use super::types::{self, Element, inner_element};
use super::{Kind, Proof, Stages, array, from_c};
use crate::ast::{Encoding, Source};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names;
use crate::paths::private;
use crate::plan::{Lane, Memory, Returned, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;
use syn::spanned::Spanned;

pub(super) struct Borrowed;

impl Kind for Borrowed {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Ret(Returned::Borrowed) | Role::Lent) && lane.param.pointer().is_some()
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        match lane.facts().text {
            Some(_) => text_is_as_it_is(lane, errors),
            None => memory_is_as_it_is(lane, errors),
        }
        let pointee = lane.param.pointer().map(|pointer| &pointer.pointee);
        if matches!(lane.role, Role::Lent) {
            super::pointer::is_no_deeper(lane, errors);
        } else if let Some(Type::Ptr(inner)) = pointee {
            errors.over(
                inner,
                "what the inner pointers mean cannot be said of memory that is borrowed: write `copy` for an array of text, else declare `unsafe fn`",
            );
        }
        super::pointer::whose_is_said(lane, errors);
    }

    fn may_fail(&self, lane: &Lane<'_>) -> bool {
        lane.encoding() == Some(Encoding::Utf8) && lane.facts().lossy.is_none()
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let stages = Stages {
            native: lane.param.ty.to_token_stream(),
            crossing: how_long(lane).into(),
            ..Stages::default()
        };
        let (raw, stages) = match lane.role {
            Role::Lent => place(lane, stages),
            _ => (names::ret().to_token_stream(), stages),
        };
        if lane.facts().text.is_none() {
            return memory(lane, body, &raw, stages);
        }
        let stages = Stages { proofs: super::encoded::proofs(lane), ..stages };
        match lane.facts().extent {
            Some(_) => counted_text(lane, body, &raw, stages),
            None => text(lane, body, &raw, stages),
        }
    }
}

fn text_is_as_it_is(lane: &Lane<'_>, errors: &mut Errors) {
    let facts = lane.facts();
    let (encoding, borrow) = (lane.encoding(), facts.borrow.as_ref().expect("claimed"));
    if !matches!(encoding, Some(Encoding::CStr | Encoding::Utf8)) {
        errors.at(borrow.span, "text that must be converted cannot be borrowed: write `copy`");
    }
    if let (Some(extent), true) = (&facts.extent, encoding != Some(Encoding::Utf8)) {
        errors.at(extent.span, "counted text is borrowed as `utf8` only: write `copy`, or leave the encoding out to get the bytes");
    }
}

fn memory_is_as_it_is(lane: &Lane<'_>, errors: &mut Errors) {
    let facts = lane.facts();
    if let (Some(pointee), None) = (innermost(lane), &facts.extent) {
        if types::is_byte_like(pointee) && facts.with.is_none() {
            errors.over(pointee, "say what this pointer means: text (`cstr`), or `len = …`");
        }
    }
    from_c::in_elements(lane, errors);
    let converted =
        facts.surface.as_ref().map(|word| word.span).or(facts.with.as_ref().map(|word| word.span));
    if let Some(span) = converted {
        errors.at(span, from_c::CONVERTED);
    }
}

/// What the pointer that C lends leads to.
fn innermost<'a>(lane: &Lane<'a>) -> Option<&'a Type> {
    match (&lane.param.pointer()?.pointee, &lane.role) {
        (Type::Ptr(inner), Role::Lent) => Some(&inner.elem),
        (pointee, _) => Some(pointee),
    }
}

fn how_long(lane: &Lane<'_>) -> &'static str {
    match lane.facts().borrow.as_ref().map(|word| &word.value) {
        Some(Source::Param(_)) => "borrowed from C, as long as what it is a part of",
        _ => "borrowed from C for ever",
    }
}

/// The place for the pointer, and how it is read. What a failed call leaves there means nothing, and nobody reads it.
fn place(lane: &Lane<'_>, stages: Stages) -> (TokenStream, Stages) {
    let (native, zeroed) = (lane.local("native"), private("zeroed"));
    let pointer = &lane.param.pointer().expect("claimed").pointee;
    let stages = Stages {
        prepare: quote!(let mut #native: #pointer = #zeroed();),
        argument: quote!(&raw mut #native),
        ..stages
    };
    (native.to_token_stream(), stages)
}

/// Text up to its NUL, as it is.
fn text(lane: &Lane<'_>, body: &Body<'_>, raw: &TokenStream, stages: Stages) -> Stages {
    let lifetime = body.source_lifetime(lane);
    let utf8 = lane.encoding() == Some(Encoding::Utf8);
    let lossy = utf8 && lane.facts().lossy.is_some();
    let (view, function, text) = (private("view_text"), private("text_utf8"), lane.local("text"));
    // SAFETY (of the expansion): the author of the declaration promises text up to a NUL, which stays unchanged as
    // long as its source is borrowed, or for ever.
    let mut read_back = quote!(let #text = unsafe { #view(#raw.cast()) };);
    let ty = if lossy {
        let cow = private("Cow");
        read_back
            .extend(quote!(let #text = #text.map(::pinvoke::private::core::ffi::CStr::to_string_lossy);));
        quote!(#cow<#lifetime, ::core::primitive::str>)
    } else if utf8 {
        let valid = body.attempt(lane.name(), quote!(#function(#text)));
        read_back.extend(quote!(let #text = #valid;));
        quote!(&#lifetime ::core::primitive::str)
    } else {
        quote!(&#lifetime ::pinvoke::private::core::ffi::CStr)
    };
    from_c::or_none(lane, body, &text, ty, Stages { read_back, ..stages })
}

/// So many bytes of text, as it is.
fn counted_text(lane: &Lane<'_>, body: &Body<'_>, raw: &TokenStream, stages: Stages) -> Stages {
    let (text, len) = (lane.local("text"), lane.local("len"));
    let lifetime = body.source_lifetime(lane);
    let [view, utf8] = ["view", "counted_utf8"].map(private);
    let checked = from_c::length(lane, body, &quote!(::core::primitive::u8));
    // SAFETY (of the expansion): the author of the declaration promises so many bytes, unchanged as long as
    // their source is borrowed, or for ever.
    let seen = body.attempt(
        lane.name(),
        quote!(unsafe { #view::<::core::primitive::u8>(#raw.cast(), #len) }.and_then(#utf8)),
    );
    let read_back = quote!(let #len = #checked; let #text = #seen;);
    let ty = quote!(&#lifetime ::core::primitive::str);
    from_c::or_none(lane, body, &text, ty, Stages { read_back, ..stages })
}

/// One value, or as many as there always are, or as C says.
fn memory(lane: &Lane<'_>, body: &Body<'_>, raw: &TokenStream, stages: Stages) -> Stages {
    let element = inner_element(lane);
    let (seen, lifetime, surface) = (lane.local("view"), body.source_lifetime(lane), &element.surface);
    let is_counted = matches!(lane.memory, Memory::AtLeast(..));
    let target = match &lane.memory {
        Memory::AtLeast(..) => quote!([#surface]),
        Memory::Constant(_) => {
            let size = array::length(lane, body);
            quote!([#surface; #size])
        }
        _ => quote!(#surface),
    };
    let (mut read_back, view) = if is_counted {
        let (view, len) = (private("view"), lane.local("len"));
        let checked = from_c::length(lane, body, &surface.to_token_stream());
        // SAFETY (of the expansion): the author of the declaration promises so many values behind a pointer that is
        // not NULL, unchanged as long as their source is borrowed, or for ever.
        (quote!(let #len = #checked;), quote!(unsafe { #view::<#surface>(#raw.cast(), #len) }))
    } else {
        let view = private("view_one");
        // SAFETY (of the expansion): the same of one value, or of an array whose length is declared.
        (TokenStream::new(), quote!(unsafe { #view::<#target>(#raw.cast()) }))
    };
    let view = body.attempt(lane.name(), view);
    read_back.extend(quote!(let #seen = #view;));
    let stages = Stages { proofs: proofs(lane, &element), read_back, ..stages };
    let ty = quote!(&#lifetime #target);
    if is_counted {
        return from_c::or_empty(lane.facts().nullable.is_some(), &seen, ty, stages);
    }
    from_c::or_none(lane, body, &seen, ty, stages)
}

/// That C's memory is Rust's as well.
fn proofs(lane: &Lane<'_>, element: &Element) -> Vec<Proof> {
    let extent = Proof { at: lane.param.ty.span(), ..Proof::of_native("extent", lane, &element.written) };
    let borrows = Proof::of("borrows", &element.surface);
    element.byte_proof().into_iter().chain([borrows, extent]).collect()
}
