//! Text that C returns: borrowed for ever, or copied at once.

use super::{Kind, Part, Stages};
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
            && matches!(lane.role, Role::Ret(Returned::Borrowed | Returned::Copied))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        if let Some(extent) = &lane.facts().extent {
            errors.at(
                extent.span,
                "counted text is not returned so far: leave the encoding out to get the bytes",
            );
        }
    }

    fn may_fail(&self, lane: &Lane<'_>) -> bool {
        lane.facts().text.as_ref().is_some_and(|word| word.value == Encoding::Utf8)
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let ret = names::ret();
        let copied = matches!(lane.role, Role::Ret(Returned::Copied));
        let utf8 = lane.facts().text.as_ref().is_some_and(|word| word.value == Encoding::Utf8);
        let (view, function, text) = (private("view_text"), private("text_utf8"), lane.local("text"));
        // SAFETY (of the expansion): the author of the declaration promises text up to a NUL, which stays
        // unchanged for ever (`borrow = 'static`) or at least until it is copied, on the next line (`copy`).
        let mut read_back = quote!(let #text = unsafe { #view(#ret.cast()) };);
        if utf8 {
            let valid = body.attempt(lane.name(), quote!(#function(#text)));
            read_back.extend(quote!(let #text = #valid;));
        }
        let ty = match (copied, utf8) {
            (false, false) => quote!(&'static ::core::ffi::CStr),
            (false, true) => quote!(&'static ::core::primitive::str),
            (true, false) => own(&mut read_back, &text, "CString", &quote!(::core::ffi::CStr)),
            (true, true) => own(&mut read_back, &text, "String", &quote!(::core::primitive::str)),
        };
        let ty = if lane.nullable() {
            quote!(::core::option::Option<#ty>)
        } else {
            read_back.extend(body.require(lane.name(), &text, quote!(#text)));
            ty
        };
        let result = Part { ty, value: text.to_token_stream() };
        let how = if copied {
            "copied before anything else runs; C's text stays C's"
        } else {
            "borrowed from C for ever"
        };
        Stages {
            native: lane.param.ty.to_token_stream(),
            read_back,
            result: Some(result),
            proofs: super::cstr::text_proofs(lane),
            crossing: how.into(),
            ..Stages::default()
        }
    }
}

/// Copies the text into a type that owns it.
fn own(
    read_back: &mut TokenStream,
    text: &syn::Ident,
    name: &'static str,
    borrowed: &TokenStream,
) -> TokenStream {
    let ty = private(name).to_token_stream();
    read_back.extend(quote!(let #text = #text.map(<#ty as ::core::convert::From<&#borrowed>>::from);));
    ty
}
