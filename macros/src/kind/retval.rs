//! An output that joins the result: one value in a place of the wrapper's own.

use super::types::{self, element};
use super::{Kind, Part, Stages, Surface};
use crate::ast::{Direction, Spelling};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private_at;
use crate::plan::{Lane, Memory, Role};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

pub(super) struct Retval;

impl Kind for Retval {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Retval) && lane.param.pointer().is_some()
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let Some(pointer) = lane.param.pointer() else { return };
        if !matches!(lane.memory, Memory::One) {
            errors.at(lane.name().span(), "say how much comes out: `len = …`");
        } else if lane.safe && types::is_pointer(&pointer.pointee) {
            errors.over(&pointer.pointee, "whose memory does this pointer mean? So far only `rest = NAME` can say, else declare `unsafe fn`");
        } else if pointer.spelling == Spelling::Raw
            && lane.facts().surface.is_none()
            && types::is_byte_like(&pointer.pointee)
        {
            errors.over(&pointer.pointee, "a pointer to bytes or characters must say its extent: write `&mut T` for one value, `len = …` for more");
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        let name = lane.name();
        let (native, surface, native_type) = (local(name, "native"), &element.surface, &element.native);
        let span = surface.span();
        let filled = lane.facts().filled.is_some();
        let start = if lane.direction == Direction::InOut && element.plain {
            quote!(let mut #native: #native_type = #name;)
        } else if lane.direction == Direction::InOut {
            let to_native = private_at(span, "to_native");
            quote!(let mut #native = #to_native::<#surface, #native_type>(#name);)
        } else if filled {
            quote!(let mut #native = ::core::mem::MaybeUninit::<#native_type>::uninit();)
        } else {
            let zeroed = private_at(span, "zeroed");
            quote!(let mut #native = #zeroed::<#native_type>();)
        };
        // SAFETY (of the expansion, for `filled`): it is the author's promise that C writes all of the value
        // on success, and this is read after the success test only.
        let read = if filled { quote!(unsafe { #native.assume_init() }) } else { native.to_token_stream() };
        let from_native = private_at(span, "from_native");
        let value = if element.plain {
            read
        } else {
            body.attempt(name, quote!(#from_native::<#surface, #native_type>(#read)))
        };
        Stages {
            surface: if lane.direction == Direction::InOut { Surface::value(surface) } else { None },
            native: element.pointer(true),
            prepare: start,
            argument: if filled {
                quote!(::core::mem::MaybeUninit::as_mut_ptr(&mut #native))
            } else {
                quote!(&raw mut #native)
            },
            result: Some(Part { ty: surface.to_token_stream(), value }),
            proofs: types::proofs(lane, "extent", body.fallible()),
            crossing: if filled {
                "returned; C writes all of it"
            } else {
                "returned; zeroed before the call"
            }
            .into(),
            ..Stages::default()
        }
    }
}
