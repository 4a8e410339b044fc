//! A pointer to one value.

use super::slice::crossing;
use super::types::element;
use super::{Kind, Proof, Stages, Surface};
use crate::ast::{Direction, Spelling};
use crate::errors::Errors;
use crate::frame::Body;
use crate::plan::{Lane, Memory, Role};
use quote::{ToTokens, quote};

pub(super) struct Value;

impl Kind for Value {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Argument) && matches!(lane.memory, Memory::One)
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let Some(pointer) = lane.param.pointer() else { return };
        if pointer.spelling == Spelling::Raw
            && lane.facts().surface.is_none()
            && lane.facts().with.is_none()
            && super::types::is_byte_like(&pointer.pointee)
        {
            let message = if lane.direction == Direction::In && super::types::is_char(&pointer.pointee) {
                "say what these characters are: `cstr`, `utf8` or another encoding for text up to its NUL, `len = …` for bytes, or `&T` for one value"
            } else {
                "say what these bytes or characters are: text (`utf8`, `cstr`), `len = …`, or `&T` or `&mut T` for one value"
            };
            errors.over(&pointer.pointee, message);
        }
        if lane.behind {
            super::pointer::says_whose(lane, errors);
            super::pointer::means_one_value(lane, errors);
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        // What may be NULL behind a pointer to a pointer is passed as an `Option`, by value.
        let by_value = lane.inner_nullable() && lane.direction == Direction::In;
        let one = if lane.direction == Direction::In { quote!(from_ref) } else { quote!(from_mut) };
        let view = |value| {
            if by_value {
                quote!(::pinvoke::private::core::slice::#one(&#value))
            } else {
                quote!(::pinvoke::private::core::slice::#one(#value))
            }
        };
        let stages = crossing(lane, body, &element, &view);
        let spelled_out = lane.param.pointer().is_some_and(|pointer| pointer.spelling != Spelling::Raw);
        let proofs = stages.proofs.into_iter().map(|proof| match proof.assertion {
            // `&u8` says that it is one.
            "one_value" if spelled_out || lane.facts().surface.is_some() => {
                Proof { assertion: "extent", ..proof }
            }
            _ => proof,
        });
        Stages {
            surface: if by_value {
                Surface::value(&element.surface)
            } else {
                Surface::of(lane, element.surface.to_token_stream())
            },
            proofs: proofs.collect(),
            ..stages
        }
    }
}
