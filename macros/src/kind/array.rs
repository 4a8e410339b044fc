//! Buffers of constant length: references to arrays.

use super::slice::crossing;
use super::types::element;
use super::{Kind, Stages, Surface};
use crate::ast::{Expr, Spelling};
use crate::frame::Body;
use crate::names::local;
use crate::paths::private_at;
use crate::plan::{Lane, Memory, Role};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

pub(super) struct Array;

impl Kind for Array {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Argument) && matches!(lane.memory, Memory::Constant(_))
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        let surface = &element.surface;
        let size = length(lane, body);
        let len = local(lane.name(), "len");
        let lengths = if body.needs_length(lane) { quote!(let #len = #size;) } else { TokenStream::new() };
        Stages {
            surface: Surface::of(lane, quote!([#surface; #size])),
            lengths,
            ..crossing(lane, body, &element, &|array| array)
        }
    }
}

/// The number of elements, as a constant.
pub(super) fn length(lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
    if let Some(Spelling::Array(len)) = lane.param.pointer().map(|pointer| &pointer.spelling) {
        return len.to_token_stream();
    }
    let Memory::Constant(expr) = &lane.memory else { unreachable!("only constant extents make arrays") };
    match expr {
        Expr::Lit(syn::Lit::Int(number)) if number.suffix().is_empty() => number.to_token_stream(),
        expr => {
            let span = lane.facts().extent.as_ref().map_or_else(Span::mixed_site, |word| word.span);
            let (constant, value) = (private_at(span, "constant"), body.before(expr));
            quote_spanned!(span.resolved_at(Span::mixed_site())=> { #constant((#value) as ::core::primitive::i128) })
        }
    }
}
