//! `cstr`: text with its NUL, pinned.

use super::encoded::is_pinned;
use super::{Kind, Proof, Stages, Surface};
use crate::ast::{Direction, Encoding, Spelling, Unit};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::plan::{Lane, Memory, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct CStr;

impl Kind for CStr {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        is_text(lane) && lane.encoding() == Some(Encoding::CStr) && is_pinned(lane)
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        refuse_text(lane, errors);
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let name = lane.name();
        let (native, len, part) = (local(name, "native"), local(name, "len"), local(name, "part"));
        let bytes = if lane.nullable() {
            quote! {
                match #name {
                    ::core::option::Option::Some(#part) => ::pinvoke::private::core::ffi::CStr::to_bytes(#part),
                    ::core::option::Option::None => &[],
                }
            }
        } else {
            quote!(::pinvoke::private::core::ffi::CStr::to_bytes(#name))
        };
        let stages = base(lane, quote!(::pinvoke::private::core::ffi::CStr));
        let present = body.present(lane);
        let lengths = if matches!(lane.memory, Memory::Terminated) {
            quote!()
        } else {
            quote!(#present let #len = <[_]>::len(#bytes);)
        };
        let (_, pointee) = pointee(lane);
        let pointer = if lane.nullable() {
            quote! {
                match #name {
                    ::core::option::Option::Some(#part) => ::pinvoke::private::core::ffi::CStr::as_ptr(#part),
                    ::core::option::Option::None => ::pinvoke::private::core::ptr::null(),
                }
            }
        } else {
            quote!(::pinvoke::private::core::ffi::CStr::as_ptr(#name))
        };
        Stages {
            lengths,
            lend: quote!(let #native = #pointer.cast::<#pointee>();),
            argument: if is_mut(lane) { quote!(#native.cast_mut()) } else { native.to_token_stream() },
            crossing: "pinned: the text has its NUL already".into(),
            ..stages
        }
    }
}

/// Text that goes in.
pub(super) fn is_text(lane: &Lane<'_>) -> bool {
    lane.encoding().is_some()
        && matches!(lane.role, Role::Argument)
        && lane.param.pointer().is_some()
        && lane.direction == Direction::In
        && !lane.behind
}

pub(super) fn refuse_text(lane: &Lane<'_>, errors: &mut Errors) {
    let Some(text) = &lane.facts().text else { return };
    if lane.unit() == Unit::Bytes {
        errors.at(
            lane.facts().extent.as_ref().map_or(text.span, |word| word.span),
            "text is counted in elements: write `len`, not `bytes`",
        );
    }
}

pub(super) fn is_mut(lane: &Lane<'_>) -> bool {
    lane.param.pointer().is_some_and(|pointer| pointer.mutable)
}

/// The C type of the pointer, and of what it points at.
pub(super) fn pointee(lane: &Lane<'_>) -> (TokenStream, TokenStream) {
    let pointee =
        lane.param.pointer().map_or_else(Default::default, |pointer| pointer.pointee.to_token_stream());
    (if is_mut(lane) { quote!(*mut #pointee) } else { quote!(*const #pointee) }, pointee)
}

/// What all text that goes in has in common.
pub(super) fn base(lane: &Lane<'_>, surface: TokenStream) -> Stages {
    // As it was written, so that what the user imported for it is used; the code below holds it to that type.
    let surface = match lane.param.pointer().map(|pointer| &pointer.spelling) {
        Some(Spelling::CStr(written) | Spelling::Str(written)) => written.to_token_stream(),
        _ => surface,
    };
    let mut proofs = super::encoded::proofs(lane);
    if let Some(Spelling::CStr(written) | Spelling::Str(written)) = lane.param.pointer().map(|p| &p.spelling)
    {
        let is_str = matches!(lane.facts().text.as_ref().map(|word| word.value), Some(Encoding::Utf8));
        let meant =
            if is_str { quote!(::core::primitive::str) } else { quote!(::pinvoke::private::core::ffi::CStr) };
        let types = vec![written.to_token_stream(), meant];
        proofs.push(Proof { assertion: "same_type", types, at: syn::spanned::Spanned::span(written) });
    }
    Stages { surface: Surface::shared(lane, surface), native: pointee(lane).0, proofs, ..Stages::default() }
}
