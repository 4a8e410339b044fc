//! Memory to which C returns a pointer: borrowed for ever, or copied at once.

use super::types::element;
use super::{Kind, Part, Proof, Stages, array};
use crate::ast::{Expr, Unit};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names;
use crate::paths::private;
use crate::plan::{Lane, Memory, Returned, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

pub(super) struct RetBuffer;

impl Kind for RetBuffer {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Ret(Returned::Borrowed | Returned::Copied))
            && lane.param.pointer().is_some()
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let Some(pointer) = lane.param.pointer() else { return };
        if lane.facts().extent.is_none() && super::types::is_byte_like(&pointer.pointee) {
            errors.over(&pointer.pointee, "say what this pointer means: text (`cstr`), or `len = …`");
        }
        if lane.unit() == Unit::Bytes {
            errors.at(
                lane.facts().extent.as_ref().map_or(pointer.pointee.span(), |word| word.span),
                "the elements of a returned buffer are counted: write `len`, not `bytes`",
            );
        }
        if lane.facts().surface.is_some() {
            errors.over(
                &pointer.pointee,
                "what C returns a pointer to is not converted so far; leave `as` out",
            );
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        let (ret, seen) = (names::ret(), lane.local("view"));
        let surface = &element.surface;
        let copied = matches!(lane.role, Role::Ret(Returned::Copied));
        let mutable = lane.param.pointer().is_some_and(|pointer| pointer.mutable);
        let pointer = if mutable { quote!(#ret.cast_const().cast()) } else { quote!(#ret.cast()) };
        let counted = matches!(lane.memory, Memory::AtLeast(..));
        let target = match &lane.memory {
            Memory::AtLeast(..) => quote!([#surface]),
            Memory::Constant(_) => {
                let size = array::length(lane, body);
                quote!([#surface; #size])
            }
            _ => quote!(#surface),
        };
        // SAFETY (of the expansion): the author of the declaration promises so many values behind a pointer that
        // is not NULL, unchanged for ever (`borrow = 'static`) or until the copy, on the next line (`copy`).
        let (mut read_back, view) = if let Memory::AtLeast(_, expr) = &lane.memory {
            let (view, len) = (private("view"), lane.local("len"));
            let checked = checked_length(lane, body, expr, surface);
            (quote!(let #len = #checked;), quote!(unsafe { #view::<#surface>(#pointer, #len) }))
        } else {
            let view = private("view_one");
            (TokenStream::new(), quote!(unsafe { #view::<#target>(#pointer) }))
        };
        let view = body.attempt(lane.name(), view);
        read_back.extend(quote!(let #seen = #view;));
        let vec = private("Vec");
        let mut ty = quote!(&'static #target);
        if copied {
            ty = if counted { quote!(#vec<#surface>) } else { target };
            let copy = if counted {
                quote!(map(<#ty as ::core::convert::From<&[#surface]>>::from))
            } else {
                quote!(copied())
            };
            read_back.extend(quote!(let #seen = #seen.#copy;));
        }
        if lane.nullable() {
            ty = quote!(::core::option::Option<#ty>);
        } else if counted {
            // NULL with length 0 is C's empty buffer.
            read_back.extend(quote!(let #seen = #seen.unwrap_or_default();));
        } else {
            read_back.extend(body.require(lane.name(), &seen, quote!(#seen)));
        }
        let how = if copied {
            "copied before anything else runs; C's memory stays C's"
        } else {
            "borrowed from C for ever"
        };
        Stages {
            native: lane.param.ty.to_token_stream(),
            read_back,
            result: Some(Part { ty, value: seen.to_token_stream() }),
            proofs: element
                .byte_proof()
                .into_iter()
                .chain([
                    Proof::of("borrows", surface),
                    Proof { at: lane.param.ty.span(), ..Proof::of("extent", surface) },
                ])
                .collect(),
            crossing: how.into(),
            ..Stages::default()
        }
    }
}

/// The length that C gave, checked before anything is made of it.
fn checked_length(lane: &Lane<'_>, body: &Body<'_>, expr: &Expr, surface: &syn::Type) -> TokenStream {
    let length = match body.after_integer(expr) {
        Some(native) => {
            let length = private("length");
            quote!(#length::<#surface, _>(#native))
        }
        None => {
            let (length, len) = (private("length_of"), body.length(expr));
            quote!(#length::<#surface>(#len))
        }
    };
    body.attempt(lane.name(), length)
}
