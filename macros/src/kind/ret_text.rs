//! Text that C returns: borrowed for ever, or copied at once.

use super::text::Text;
use super::{Kind, Part, Stages, types};
use crate::ast::Encoding;
use crate::errors::Errors;
use crate::frame::Body;
use crate::names;
use crate::paths::private;
use crate::plan::{Lane, Returned, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct RetText;

impl Kind for RetText {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        lane.facts().text.is_some()
            && lane.param.pointer().is_some()
            && !lane.behind
            && matches!(lane.role, Role::Ret(Returned::Borrowed | Returned::Copied | Returned::Owned))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let facts = lane.facts();
        let Some(word) = &facts.text else { return };
        let as_it_is = matches!(word.value, Encoding::CStr | Encoding::Utf8);
        if let (Some(borrow), false) = (&facts.borrow, as_it_is) {
            errors.at(borrow.span, "text that must be converted cannot be borrowed: write `copy`");
        }
        if let (Some(extent), true) = (&facts.extent, word.value != Encoding::Utf8 && facts.borrow.is_some())
        {
            errors.at(extent.span, "counted text is borrowed as `utf8` only: write `copy`, or leave the encoding out to get the bytes");
        }
        if let (Some(extent), Encoding::CStr | Encoding::Bstr | Encoding::Path) = (&facts.extent, word.value)
        {
            errors.at(extent.span, "this text knows its own length: drop `len`, or write `utf8`");
        }
        super::pointer::whose_is_said(lane, errors);
    }

    fn may_fail(&self, lane: &Lane<'_>) -> bool {
        let facts = lane.facts();
        let lossy = facts.lossy.is_some() && facts.borrow.is_some();
        lane.encoding() != Some(Encoding::CStr) && !lossy
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let stages = Stages {
            native: lane.param.ty.to_token_stream(),
            proofs: super::text::proofs(lane),
            crossing: how(lane).into(),
            ..Stages::default()
        };
        let counted = lane.facts().extent.is_some();
        match lane.role {
            Role::Ret(Returned::Borrowed) if counted => borrowed_counted(lane, body, stages),
            Role::Ret(Returned::Borrowed) => borrowed(lane, body, stages),
            Role::Ret(Returned::Owned) if lane.encoding() == Some(Encoding::CStr) => {
                let ret = super::ret_buffer::owned_pointer(lane);
                super::owned::stages(lane, body, &ret, None, stages)
            }
            _ if counted => copied_counted(lane, body, stages),
            _ => copied(lane, body, stages),
        }
    }
}

fn how(lane: &Lane<'_>) -> &'static str {
    let facts = lane.facts();
    match (lane.encoding(), facts.borrow.is_some(), facts.free.is_some(), facts.own.is_some()) {
        (_, true, ..) => super::ret_buffer::how_long(lane),
        (Some(Encoding::CStr), _, true, true) => "C's memory, in a guard that frees it",
        (_, _, true, _) => "copied from C's memory, which is freed at once",
        _ => "copied before anything else runs; C's text stays C's",
    }
}

/// C's text as it is, for ever.
fn borrowed(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let (ret, lifetime) = (names::ret(), body.source_lifetime(lane));
    let utf8 = lane.encoding() == Some(Encoding::Utf8);
    let lossy = utf8 && lane.facts().lossy.is_some();
    let (view, function, text) = (private("view_text"), private("text_utf8"), lane.local("text"));
    // SAFETY (of the expansion): the author of the declaration promises text up to a NUL, which stays unchanged as
    // long as its source is borrowed, or for ever.
    let mut read_back = quote!(let #text = unsafe { #view(#ret.cast()) };);
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
    or_none(lane, body, &text, ty, read_back, stages)
}

/// NULL is `None`, or refused.
fn or_none(
    lane: &Lane<'_>,
    body: &Body<'_>,
    text: &syn::Ident,
    ty: TokenStream,
    mut read_back: TokenStream,
    stages: Stages,
) -> Stages {
    let ty = if lane.nullable() {
        quote!(::core::option::Option<#ty>)
    } else {
        read_back.extend(body.require(lane.name(), text, quote!(#text)));
        ty
    };
    Stages { read_back, result: Some(Part { ty, value: text.to_token_stream() }), ..stages }
}

fn borrowed_counted(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let (ret, text, len) = (names::ret(), lane.local("text"), lane.local("len"));
    let lifetime = body.source_lifetime(lane);
    let [view, counted] = ["view", "counted_utf8"].map(private);
    let checked = super::ret_buffer::length(lane, body, &quote!(::core::primitive::u8));
    // SAFETY (of the expansion): the author of the declaration promises so many bytes, unchanged as long as
    // their source is borrowed, or for ever.
    let seen = body.attempt(
        lane.name(),
        quote!(unsafe { #view::<::core::primitive::u8>(#ret.cast(), #len) }.and_then(#counted)),
    );
    let read_back = quote!(let #len = #checked; let #text = #seen;);
    or_none(lane, body, &text, quote!(&#lifetime ::core::primitive::str), read_back, stages)
}

/// A copy, up to the NUL; then what is owned is freed.
fn copied(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let ret = names::ret();
    let Text { surface, converter, unit, .. } = super::text::of(lane);
    let (surface, converter) = types::nullable(lane.nullable(), surface, converter);
    let single = types::Single { surface, native: quote!(*mut #unit), converter };
    let ty = single.surface.to_token_stream();
    let mutable = super::cstr::is_mut(lane);
    let pointer = if mutable { quote!(#ret.cast()) } else { quote!(#ret.cast_mut().cast()) };
    Stages {
        adopt: single.adopt(lane, &pointer),
        read_back: single.read_checked(lane, body),
        result: Some(Part { ty, value: lane.local("value").to_token_stream() }),
        ..stages
    }
}

/// A copy of so many units; then what is owned is freed.
fn copied_counted(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let (ret, text) = (names::ret(), lane.local("text"));
    let [held, len] = ["held", "len"].map(|role| lane.local(role));
    let [guard, as_, counted, string] = ["Held", "As", "Counted", "String"].map(private);
    let (Text { encoding, unit, .. }, owner) = (super::text::of(lane), types::owner(lane));
    let reported = super::ret_buffer::reported(lane, body, &unit);
    let checked = super::ret_buffer::length(lane, body, &unit);
    let mutable = super::cstr::is_mut(lane);
    let pointer = if mutable { quote!(#ret.cast()) } else { quote!(#ret.cast_mut().cast()) };
    // SAFETY (of the expansion): C has succeeded, as the test saw, so that the author of the declaration promises so
    // many units there, or NULL; if they are owned, the guard frees them and nobody else does. Of a number that is no
    // length there are none.
    let adopt = quote! {
        let #held = unsafe {
            #guard::<#as_<#unit>, #unit, #owner>::of(
                #pointer,
                ::core::result::Result::unwrap_or(#reported, 0),
            )
        };
    };
    let written = quote!(let #len = #checked;);
    let read = body.attempt(
        lane.name(),
        quote!(unsafe { #counted::<#encoding, #owner>::from_native(#guard::as_ptr(&#held), #len) }),
    );
    or_none(
        lane,
        body,
        &text,
        string.to_token_stream(),
        quote!(let #text = #read;),
        Stages { adopt, written, ..stages },
    )
}
