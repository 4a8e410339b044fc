//! `out, ignore`: a place for what C writes that only conditions read.

use super::{Kind, Stages};
use crate::errors::Errors;
use crate::frame::Body;
use crate::paths::private_at;
use crate::plan::{Lane, Role};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

pub(super) struct Hidden;

impl Kind for Hidden {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Hidden)
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let facts = lane.facts();
        if !lane.param.pointer().is_some_and(|pointer| pointer.mutable) {
            errors.over(&lane.param.ty, "C writes nothing here that could be ignored: declare `*mut T`");
        } else if let (Some(word), _) | (None, Some(word)) = (&facts.input, &facts.retval) {
            errors.at(word.span, "what is ignored only comes out: write `out, ignore`");
        } else if lane.param.pointer().is_some_and(|pointer| super::types::is_void(&pointer.pointee)) {
            errors.over(
                &lane.param.ty,
                "what is ignored is one value, and C's `void` has no size: declare what C writes",
            );
        }
    }

    fn stages(&self, lane: &Lane<'_>, _body: &Body<'_>) -> Stages {
        let Some(pointer) = lane.param.pointer() else { return Stages::default() };
        let (native, ty) = (lane.local("native"), &pointer.pointee);
        let zeroed = private_at(ty.span(), "zeroed");
        Stages {
            native: lane.param.ty.to_token_stream(),
            prepare: quote!(let mut #native: #ty = #zeroed::<#ty>();),
            argument: quote!(&raw mut #native),
            crossing: "a place of the wrapper's, not returned".into(),
            ..Stages::default()
        }
    }
}
