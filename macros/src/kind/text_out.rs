//! Text that C writes into a buffer of the caller's: a `String`, whose capacity is C's.

use super::encoded::{self, Text};
use super::types;
use super::{Kind, Stages, Surface};
use crate::ast::{Direction, Encoding, Unit};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Memory, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct TextOut;

impl Kind for TextOut {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        lane.encoding().is_some()
            && matches!(lane.role, Role::Argument)
            && lane.direction != Direction::In
            && lane.param.pointer().is_some()
            && !lane.behind
            && lane.facts().grow.is_none()
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let facts = lane.facts();
        let span = facts.text.as_ref().map_or(lane.name().span(), |word| word.span);
        if !is_written_in_place(lane, errors) {
            return;
        }
        match lane.memory {
            Memory::Terminated => {
                errors.at(span, "say how much room C has: `len = n`; if C only reads, add `in`");
            }
            Memory::Constant(_) => {
                let span = facts.extent.as_ref().map_or(span, |word| word.span);
                errors.at(span, "a `String` of the caller's has a capacity of its own: count it with `len = n`, or add `retval`");
            }
            _ => {}
        }
        if lane.unit() == Unit::Bytes && !types::is_one_byte(lane) {
            let span = facts.extent.as_ref().map_or(span, |word| word.span);
            errors.at(span, "text is counted in its units: write `len`, not `bytes`");
        }
    }

    fn may_fail(&self, _lane: &Lane<'_>) -> bool {
        true
    }

    fn length_is_late(&self, _lane: &Lane<'_>) -> bool {
        true
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let name = lane.name();
        let [storage, native, scratch, len, written] =
            ["storage", "native", "scratch", "len", "written"].map(|role| local(name, role));
        let Text { encoding, .. } = encoded::of(lane);
        let [new, prepare, out, string] = ["Scratch", "prepare_text_out", "TextOut", "String"].map(private);
        let step = if lane.direction == Direction::Out { quote!(zero) } else { quote!(fill) };
        let make = |text: TokenStream| quote!(#prepare::<#encoding>(#text));
        // SAFETY (of the expansion): the scratch is a local of the wrapper, declared before the storage, so that it
        // stays where it is and lives until after the call and after the storage.
        let fill = |storage: TokenStream| {
            let filled = body.attempt(name, quote!(unsafe { #out::#step(#storage, &#scratch) }));
            quote!(#filled;)
        };
        let (prepare, lent) =
            body.optional(lane, &storage, &make, &fill, &|storage| quote!(#out::lend(#storage)));
        let capacity = if lane.nullable() {
            quote! {
                match &#storage {
                    ::core::option::Option::Some(#storage) => #out::capacity(#storage),
                    ::core::option::Option::None => 0,
                }
            }
        } else {
            quote!(#out::capacity(&#storage))
        };
        let (report, result) = body.written(lane);
        let count = if result.is_some() {
            quote!(::core::option::Option::Some(#written))
        } else {
            quote!(::core::option::Option::None)
        };
        // SAFETY (of the expansion): C has succeeded, as the test saw, so that the author of the declaration promises
        // so much text; the count was checked against the capacity.
        let read = body.attempt(name, quote!(unsafe { #out::read_back(#storage, #count) }));
        let (present, extent, ty) = (body.present(lane), body.extent(lane), &lane.param.ty);
        Stages {
            surface: Surface::of(lane, string.to_token_stream()),
            native: lane.param.ty.to_token_stream(),
            prepare: quote!(#present let #scratch = #new::new(); #prepare let #len = #capacity; #extent),
            lend: quote!(let #native: #ty = #lent.cast();),
            argument: native.to_token_stream(),
            written: report,
            read_back: body.if_present(lane, &storage, quote!(#read;)),
            result,
            proofs: encoded::proofs(lane),
            crossing: how(lane).into(),
            ..Stages::default()
        }
    }
}

fn how(lane: &Lane<'_>) -> &'static str {
    match (lane.encoding(), lane.direction) {
        (Some(Encoding::Utf8), Direction::Out) => {
            "pinned: C writes into the string's own capacity; the string is empty until the text is seen to be valid"
        }
        (Some(Encoding::Utf8), _) => {
            "pinned: C changes the text in the string's own capacity; the string is empty until it is seen to be valid"
        }
        _ => {
            "copied: C writes into a zeroed buffer of as many units as the string's capacity; converted after the call"
        }
    }
}

/// Text with a capacity becomes a `String`. Says whether it can.
pub(super) fn is_written_in_place(lane: &Lane<'_>, errors: &mut Errors) -> bool {
    let Some(word) = &lane.facts().text else { return true };
    let message = match word.value {
        Encoding::Path if lane.facts().grow.is_some() || matches!(lane.role, Role::Retval) => return true,
        Encoding::Path => {
            "a path that C writes is made by the wrapper: add `retval`, or `grow`; or leave `path` out to get the bytes"
        }
        Encoding::CStr => {
            "text that C writes becomes a `String`: say its encoding, `utf8` or another; or leave it out to get the bytes"
        }
        Encoding::Bstr => "a `bstr` is allocated, and never written into a buffer: write `utf16`",
        _ => return true,
    };
    errors.at(word.span, message);
    false
}
