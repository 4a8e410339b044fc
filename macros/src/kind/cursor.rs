//! `cursor`: a pointer into a buffer that C advances.

use super::advance::Advance;
use super::types::{self, inner_element};
use super::{Kind, Proof, Stages};
use crate::ast::Direction;
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Memory, Role};
use quote::{ToTokens, quote};
use syn::Type;

pub(super) struct Cursor;

impl Kind for Cursor {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        lane.facts().cursor.is_some() && matches!(lane.role, Role::Argument) && lane.param.pointer().is_some()
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let facts = lane.facts();
        let Some(word) = &facts.cursor else { return };
        let inner = lane.param.pointer().filter(|pointer| pointer.mutable).map(|pointer| &pointer.pointee);
        let out_of_const = matches!(inner, Some(Type::Ptr(inner)) if matches!(inner.mutability, syn::PointerMutability::Const(_)))
            && lane.direction == Direction::Out;
        if !matches!(inner, Some(Type::Ptr(_))) {
            errors.over(
                &lane.param.ty,
                "C advances a pointer behind a pointer: declare `*mut *const T` or `*mut *mut T`",
            );
        } else if lane.direction == Direction::InOut {
            errors.at(
                word.span,
                "say whether C reads or writes behind the cursor: `in, cursor` or `out, cursor`",
            );
        } else if out_of_const {
            errors.over(
                &lane.param.ty,
                "C writes nothing through `*const`: declare `*mut *mut T`, or say `in`",
            );
        } else if let (Some(Type::Ptr(inner)), Direction::In, None) = (inner, lane.direction, &facts.readonly)
        {
            if matches!(inner.mutability, syn::PointerMutability::Mut(_)) {
                errors.at(
                    word.span,
                    "C could write through this inner `*mut`: add `readonly` if it only reads, or say `out`",
                );
            }
        }
        if !matches!(lane.memory, Memory::Counted(_)) && lane.direction != Direction::InOut {
            errors.at(word.span, "say what counts the rest: `len = *n`, or `len = n`");
        }
        let others = [
            ("`nullable`", facts.nullable.as_ref().map(|word| word.span)),
            ("`written`", facts.written.as_ref().map(|word| word.span)),
            ("`with`", facts.with.as_ref().map(|word| word.span)),
            ("`as`", facts.surface.as_ref().map(|word| word.span)),
            ("the encoding", facts.text.as_ref().map(|word| word.span)),
        ];
        for (what, span) in others {
            if let Some(span) = span {
                errors.at(span, format!("drop {what}: C advances over the caller's own elements, and its position is what comes back"));
            }
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let name = lane.name();
        let [native, base, len] = ["native", "base", "len"].map(|role| local(name, role));
        let surface = inner_element(lane).surface.to_token_stream();
        let slice = Advance { name, element: &surface, direction: lane.direction };
        let inner =
            lane.param.pointer().map_or_else(Default::default, |pointer| pointer.pointee.to_token_stream());
        let (start, offset_in) = (slice.base(), private("offset_in"));
        Stages {
            surface: Some(slice.surface()),
            native: lane.param.ty.to_token_stream(),
            lengths: slice.length(),
            lend: quote!(#start let mut #native: #inner = #base.cast();),
            argument: quote!(&raw mut #native),
            settle: slice.advance(body, quote!(#offset_in::<#surface, _, _>(#base, #len, #native))),
            proofs: proofs(lane, body),
            crossing: "pinned: C advances over the caller's memory, and its position is written back, also on failure".into(),
            ..Stages::default()
        }
    }
}

fn proofs(lane: &Lane<'_>, body: &Body<'_>) -> Vec<Proof> {
    let element = inner_element(lane);
    let mut proofs = types::of_inner(lane, body.fallible());
    if !element.plain {
        proofs.push(Proof::of("borrows", &element.surface));
    }
    proofs
}
