//! Text that C returns: borrowed for ever, or copied at once.

use super::{Kind, Part, Stages};
use crate::ast::Encoding;
use crate::errors::Errors;
use crate::frame::Body;
use crate::names;
use crate::paths::private;
use crate::plan::{Lane, Returned, Role};
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
            errors.at(extent.span, "counted text is not returned so far: leave the encoding out to get the bytes");
        }
    }

    fn may_fail(&self, lane: &Lane<'_>) -> bool {
        lane.facts().text.as_ref().is_some_and(|word| word.value == Encoding::Utf8)
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let ret = names::ret();
        let copied = matches!(lane.role, Role::Ret(Returned::Copied));
        let utf8 = lane.facts().text.as_ref().is_some_and(|word| word.value == Encoding::Utf8);
        let (view, function, present) = (private("view_text"), private("text_utf8"), private("present"));
        // SAFETY (of the expansion): the author of the declaration promises text up to a NUL, which stays
        // unchanged for ever (`borrow = 'static`) or at least until it is copied, on the next line (`copy`).
        let seen = quote!(unsafe { #view(#ret.cast()) });
        let seen = if utf8 { body.attempt(lane.name(), quote!(#function(#seen))) } else { seen };
        let (ty, seen) = match (copied, utf8) {
            (false, false) => (quote!(&'static ::core::ffi::CStr), seen),
            (false, true) => (quote!(&'static ::core::primitive::str), seen),
            (true, false) => owned("CString", &quote!(::core::ffi::CStr), seen),
            (true, true) => owned("String", &quote!(::core::primitive::str), seen),
        };
        let result = if lane.nullable() {
            Part { ty: quote!(::core::option::Option<#ty>), value: seen }
        } else {
            Part { ty, value: body.attempt(lane.name(), quote!(#present(#seen))) }
        };
        let how = if copied { "copied before anything else runs; C's text stays C's" } else { "borrowed from C for ever" };
        Stages {
            native: lane.param.ty.to_token_stream(),
            result: Some(result),
            crossing: how.into(),
            ..Stages::default()
        }
    }
}

fn owned(
    name: &str,
    borrowed: &proc_macro2::TokenStream,
    seen: proc_macro2::TokenStream,
) -> (proc_macro2::TokenStream, proc_macro2::TokenStream) {
    let ty = private(name);
    (ty.clone(), quote!(#seen.map(<#ty as ::core::convert::From<&#borrowed>>::from)))
}
