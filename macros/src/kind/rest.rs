//! `rest = NAME`: C leaves a pointer into an argument; the tail of that argument is returned.

use super::{Kind, Part, Stages};
use crate::ast::Encoding;
use crate::errors::Errors;
use crate::frame::Body;
use crate::paths::private;
use crate::plan::{Lane, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;

pub(super) struct Rest;

impl Kind for Rest {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Rest(_))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let inner = lane.param.pointer().filter(|pointer| pointer.mutable).map(|pointer| &pointer.pointee);
        if !matches!(inner, Some(Type::Ptr(_))) {
            errors.over(
                &lane.param.ty,
                "C leaves the position behind a pointer to a pointer: declare `*mut *mut T`",
            );
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let Role::Rest(source) = lane.role else { unreachable!("claimed as a tail") };
        let native = lane.local("native");
        let inner =
            lane.param.pointer().map_or_else(TokenStream::new, |pointer| pointer.pointee.to_token_stream());
        let zeroed = private("zeroed");
        let (read_back, result) = tail(lane, body, source, &native.to_token_stream());
        Stages {
            native: lane.param.ty.to_token_stream(),
            prepare: quote!(let mut #native: #inner = #zeroed();),
            argument: quote!(&raw mut #native),
            read_back,
            result: Some(result),
            crossing: format!("returned, as the tail of `{}` at which C stopped", body.lane(source).name()),
            ..Stages::default()
        }
    }
}

/// Finds the tail of an argument from where a pointer of C's points, and returns it.
pub(super) fn tail(
    lane: &Lane<'_>,
    body: &Body<'_>,
    source: usize,
    pointer: &TokenStream,
) -> (TokenStream, Part) {
    let argument = body.lane(source);
    let base = body.native(source);
    let name = argument.name();
    let lifetime = body.lifetime(source);
    let encoding = argument.facts().text.as_ref().map(|word| word.value);
    let (function, ty) = match encoding {
        Some(Encoding::CStr) => ("rest_of_cstr", quote!(::pinvoke::private::core::ffi::CStr)),
        Some(Encoding::Utf8) => ("rest_of_utf8", quote!(::core::primitive::str)),
        _ => {
            let surface = super::types::element(argument).surface;
            ("rest_of_slice", quote!([#surface]))
        }
    };
    let (rest_of, rest) = (private(function), lane.local("rest"));
    let found = body.attempt(lane.name(), quote!(#rest_of(#name, #base, #pointer)));
    let mut read_back = quote!(let #rest = #found;);
    if lane.nullable() {
        return (
            read_back,
            Part { ty: quote!(::core::option::Option<&#lifetime #ty>), value: quote!(#rest) },
        );
    }
    read_back.extend(body.require(lane.name(), &rest, quote!(#rest)));
    (read_back, Part { ty: quote!(&#lifetime #ty), value: quote!(#rest) })
}
