//! A pointer to one value.

use super::slice::crossing;
use super::types::element;
use super::{Kind, Proof, Stages, Surface};
use crate::ast::{Direction, Spelling};
use crate::errors::Errors;
use crate::frame::Body;
use crate::kind::types::is_pointer;
use crate::plan::{Lane, Memory, Role};
use quote::quote;

pub(super) struct Value;

impl Kind for Value {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Argument) && matches!(lane.memory, Memory::One)
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let Some(pointer) = lane.param.pointer() else { return };
        if pointer.spelling == Spelling::Raw
            && lane.facts().surface.is_none()
            && super::types::is_byte_like(&pointer.pointee)
        {
            let message = if lane.direction == Direction::In && super::types::is_char(&pointer.pointee) {
                "a pointer to characters must say what they are: `cstr` or `utf8` for text up to its NUL, `len = …` for bytes, or `&T` for one value"
            } else {
                "a pointer to bytes or characters must say its extent: `len = …`, or `&T` or `&mut T` for one value"
            };
            errors.over(&pointer.pointee, message);
        }
        if lane.safe && is_pointer(&pointer.pointee) {
            errors.over(&pointer.pointee, "what the inner pointer means must be said; so far only `rest = NAME` can, else declare `unsafe fn`");
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        let one = if lane.direction == Direction::In { quote!(from_ref) } else { quote!(from_mut) };
        let stages = crossing(lane, body, &element, &|value| quote!(::core::slice::#one(#value)));
        let spelled_out = lane.param.pointer().is_some_and(|pointer| pointer.spelling != Spelling::Raw);
        let proofs = stages.proofs.into_iter().map(|proof| match proof.assertion {
            // `&u8` says that it is one.
            "one_value" if spelled_out || lane.facts().surface.is_some() => {
                Proof { assertion: "extent", ..proof }
            }
            _ => proof,
        });
        Stages {
            surface: Surface::of(lane, {
                let surface = &element.surface;
                quote!(#surface)
            }),
            proofs: proofs.collect(),
            ..stages
        }
    }
}
