//! What no kind carries, with the reason.

use super::{Kind, Stages, Surface, types};
use crate::errors::Errors;
use crate::frame::Body;
use crate::plan::Lane;
use quote::{ToTokens, quote};

pub(crate) struct Unclaimed;

impl Kind for Unclaimed {
    fn claims(&self, _lane: &Lane<'_>) -> bool {
        true
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let facts = lane.facts();
        let name = lane.name();
        let Some(pointer) = lane.param.pointer() else {
            let message =
                format!("`{name}` is no pointer: `retval` joins what C writes behind one to the result");
            errors.at(facts.retval.as_ref().map_or(name.span(), |word| word.span), message);
            return;
        };
        let message = if types::is_byte_like(&pointer.pointee) {
            format!(
                "`{name}` must say its extent: `#[marshal(in, len = n)]`, `#[marshal(cstr)]`, `#[marshal(out, len = n)]`, or `&T` or `&mut T` for one value; an `unsafe fn` passes it through"
            )
        } else {
            format!(
                "`{name}` must say what it means: `#[marshal(in)]` or `#[marshal(out)]` for one value, with `len = n` for more; an `unsafe fn` passes it through"
            )
        };
        errors.over(&lane.param.ty, message);
    }

    fn stages(&self, lane: &Lane<'_>, _body: &Body<'_>) -> Stages {
        // Only stubs get here: their signature shows the parameter as it was written.
        let ty = &lane.param.ty;
        let is_slice = matches!(ty, syn::Type::Slice(_));
        Stages {
            surface: Surface::value(if is_slice { quote!(&#ty) } else { ty.to_token_stream() }),
            native: lane.param.ty.to_token_stream(),
            argument: lane.name().to_token_stream(),
            ..Stages::default()
        }
    }
}
