//! How much memory a pointer of C's means, and what becomes of one that is NULL.

use super::{Part, Stages, types};
use crate::ast::Unit;
use crate::errors::Errors;
use crate::frame::Body;
use crate::paths::private;
use crate::plan::{Lane, Memory};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;
use syn::spanned::Spanned;

pub(super) const CONVERTED: &str =
    "what C returns a pointer to is converted into a copy: write `copy`, or `free = FUNCTION` without `own`";

pub(super) fn in_elements(lane: &Lane<'_>, errors: &mut Errors) {
    let Some(pointer) = lane.param.pointer().filter(|_| lane.unit() == Unit::Bytes) else { return };
    errors.at(
        lane.facts().extent.as_ref().map_or(pointer.pointee.span(), |word| word.span),
        "the elements of a returned buffer are counted: write `len`, not `bytes`",
    );
}

/// The length that C gave, checked before anything is made of it.
pub(super) fn length(lane: &Lane<'_>, body: &Body<'_>, native: &TokenStream) -> TokenStream {
    body.attempt(lane.name(), reported(lane, body, native))
}

/// The same as a `Result`.
pub(super) fn reported(lane: &Lane<'_>, body: &Body<'_>, native: &TokenStream) -> TokenStream {
    let (Memory::AtLeast(_, expr) | Memory::Constant(expr)) = lane.memory else {
        unreachable!("asked of counted memory only")
    };
    match body.after_integer(expr) {
        Some(value) => {
            let length = private("length");
            let any = types::any(lane);
            quote!(#length::<#native, #any>(#value))
        }
        None => {
            let (length, len) = (private("length_of"), body.length(expr));
            quote!(#length::<#native>(#len))
        }
    }
}

/// The result, of an `Option`: NULL is `None`, or refused.
pub(super) fn or_none(
    lane: &Lane<'_>,
    body: &Body<'_>,
    seen: &Ident,
    ty: TokenStream,
    stages: Stages,
) -> Stages {
    if lane.facts().nullable.is_some() {
        return finish(seen, quote!(::core::option::Option<#ty>), TokenStream::new(), stages);
    }
    finish(seen, ty, body.require(lane.name(), seen, quote!(#seen)), stages)
}

/// The same of what C counts: NULL with length 0 is `None`, or C's empty buffer.
pub(super) fn or_empty(nullable: bool, seen: &Ident, ty: TokenStream, stages: Stages) -> Stages {
    if nullable {
        return finish(seen, quote!(::core::option::Option<#ty>), TokenStream::new(), stages);
    }
    finish(seen, ty, quote!(let #seen = #seen.unwrap_or_default();), stages)
}

fn finish(seen: &Ident, ty: TokenStream, step: TokenStream, mut stages: Stages) -> Stages {
    stages.read_back.extend(step);
    Stages { result: Some(Part { ty, value: seen.to_token_stream() }), ..stages }
}
