//! Memory to which C returns a pointer: borrowed for ever, or copied at once.

use super::types::element;
use super::{Kind, Part, Proof, Stages, array};
use crate::ast::Unit;
use crate::errors::Errors;
use crate::frame::Body;
use crate::names;
use crate::paths::private;
use crate::plan::{Lane, Memory, Returned, Role};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

pub(super) struct RetBuffer;

impl Kind for RetBuffer {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Ret(Returned::Borrowed | Returned::Copied)) && lane.param.pointer().is_some()
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let Some(pointer) = lane.param.pointer() else { return };
        if lane.facts().extent.is_none() && super::types::is_byte_like(&pointer.pointee) {
            errors.at(pointer.pointee.span(), "say what this pointer means: text (`cstr`), or `len = …`");
        }
        if lane.unit() == Unit::Bytes {
            errors.at(pointer.pointee.span(), "the elements of a returned buffer are counted: write `len`, not `bytes`");
        }
        if lane.facts().surface.is_some() {
            errors.at(pointer.pointee.span(), "what C returns a pointer to is not converted so far; leave `as` out");
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        let ret = names::ret();
        let surface = &element.surface;
        let copied = matches!(lane.role, Role::Ret(Returned::Copied));
        let [view, view_one, present, length, checked] =
            ["view", "view_one", "present", "length", "length_of"].map(private);
        let pointer = quote!(#ret.cast::<#surface>().cast_const());
        let pointer = if lane.param.pointer().is_some_and(|pointer| pointer.mutable) { pointer } else { quote!(#ret.cast::<#surface>()) };
        // SAFETY (of the expansion): the author of the declaration promises so many values behind a pointer that
        // is not NULL, unchanged for ever (`borrow = 'static`) or until the copy, on the next line (`copy`).
        let (seen, ty, owned) = match &lane.memory {
            Memory::One | Memory::None | Memory::Terminated => {
                (quote!(unsafe { #view_one::<#surface>(#pointer) }), quote!(#surface), quote!(#surface))
            }
            Memory::Constant(_) => {
                let size = array::length(lane, body);
                let array = quote!([#surface; #size]);
                (quote!(unsafe { #view_one::<#array>(#pointer.cast()) }), array.clone(), array)
            }
            Memory::Counted(_) | Memory::AtLeast(..) => {
                let expr = &lane.facts().extent.as_ref().expect("counted memory has an extent").value.expr;
                let len = match body.after_integer(expr) {
                    Some(native) => quote!(#length::<#surface, _>(#native)),
                    None => {
                        let len = body.length(expr);
                        quote!(#checked::<#surface>(#len))
                    }
                };
                let len = body.attempt(lane.name(), len);
                let vec = private("Vec");
                (quote!(unsafe { #view::<#surface>(#pointer, #len) }), quote!([#surface]), quote!(#vec<#surface>))
            }
        };
        let seen = body.attempt(lane.name(), seen);
        let (ty, seen) = match (copied, &lane.memory) {
            (false, _) => (quote!(&'static #ty), seen),
            (true, Memory::Counted(_) | Memory::AtLeast(..)) => (owned.clone(), quote!(#seen.map(<#owned as ::core::convert::From<&[#surface]>>::from))),
            (true, _) => (owned, quote!(#seen.copied())),
        };
        let or_empty = private("or_empty");
        let result = match (&lane.memory, lane.nullable()) {
            (_, true) => Part { ty: quote!(::core::option::Option<#ty>), value: seen },
            // NULL with length 0 is C's empty buffer.
            (Memory::Counted(_) | Memory::AtLeast(..), false) if !copied => Part { ty, value: quote!(#or_empty(#seen)) },
            (Memory::Counted(_) | Memory::AtLeast(..), false) => Part { ty, value: quote!(#seen.unwrap_or_default()) },
            (_, false) => Part { ty, value: body.attempt(lane.name(), quote!(#present(#seen))) },
        };
        let how = if copied { "copied before anything else runs; C's memory stays C's" } else { "borrowed from C for ever" };
        Stages {
            native: lane.param.ty.to_token_stream(),
            result: Some(result),
            proofs: vec![Proof::of("borrows", surface), Proof { at: lane.param.ty.span(), ..Proof::of("extent", surface) }],
            crossing: how.into(),
            ..Stages::default()
        }
    }
}
