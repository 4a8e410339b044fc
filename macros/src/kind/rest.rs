//! `rest = NAME`: C leaves a pointer into an argument; the tail of that argument is returned.

use super::{Kind, Part, Stages};
use crate::ast::Encoding;
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;
use syn::spanned::Spanned;

pub(super) struct Rest;

impl Kind for Rest {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Rest(_))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let inner = lane.param.pointer().filter(|pointer| pointer.mutable).map(|pointer| &pointer.pointee);
        if !matches!(inner, Some(Type::Ptr(_))) {
            errors.at(lane.param.ty.span(), "C leaves the position behind a pointer to a pointer: declare `*mut *mut T`");
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let Role::Rest(source) = lane.role else { unreachable!("claimed as a tail") };
        let native = local(lane.name(), "native");
        let inner = lane.param.pointer().map_or_else(TokenStream::new, |pointer| pointer.pointee.to_token_stream());
        let zeroed = private("zeroed");
        Stages {
            native: lane.param.ty.to_token_stream(),
            prepare: quote!(let mut #native: #inner = #zeroed();),
            argument: quote!(&raw mut #native),
            result: Some(tail(lane, body, source, &native.to_token_stream())),
            crossing: format!("returned, as the tail of `{}` at which C stopped", body.lane(source).name()),
            ..Stages::default()
        }
    }
}

/// The tail of an argument from where a pointer of C's points.
pub(super) fn tail(lane: &Lane<'_>, body: &Body<'_>, source: usize, pointer: &TokenStream) -> Part {
    let argument = body.lane(source);
    let base = body.native(source);
    let name = argument.name();
    let lifetime = body.lifetime(source);
    let encoding = argument.facts().text.as_ref().map(|word| word.value);
    let (function, ty) = match encoding {
        Some(Encoding::CStr) => ("rest_of_cstr", quote!(::core::ffi::CStr)),
        Some(Encoding::Utf8) => ("rest_of_utf8", quote!(::core::primitive::str)),
        None => {
            let surface = super::types::element(argument).surface;
            ("rest_of_slice", quote!([#surface]))
        }
    };
    let (rest_of, present) = (private(function), private("present"));
    let found = body.attempt(lane.name(), quote!(#rest_of(#name, #base, #pointer)));
    if lane.nullable() {
        return Part { ty: quote!(::core::option::Option<&#lifetime #ty>), value: found };
    }
    let value = body.attempt(lane.name(), quote!(#present(#found)));
    Part { ty: quote!(&#lifetime #ty), value }
}
