//! `status`: an argument in which C reports how the call went.

use super::types::{self, Element, element};
use super::{Kind, Part, Stages};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private_at;
use crate::plan::{Lane, Role};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

pub(super) struct Status;

impl Kind for Status {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Status)
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        if lane.behind {
            super::pointer::says_whose(lane, errors);
            super::pointer::means_one_value(lane, errors);
        } else if let (Some(retval), true, true) = (&lane.facts().retval, lane.safe, is_bare(lane)) {
            errors.at(retval.span, "this would return a bare pointer: say whose memory it means, `free = FUNCTION` or `copy`, or drop `retval`");
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        if is_bare(lane) {
            return bare(lane);
        }
        let element = element(lane);
        if element.plain { plain(lane, &element) } else { converted(lane, body, &element) }
    }
}

/// Whether it is a pointer of which nothing is said.
fn is_bare(lane: &Lane<'_>) -> bool {
    let points = lane.param.pointer().is_some_and(|pointer| types::is_pointer(&pointer.pointee));
    points && !lane.behind && lane.facts().with.is_none() && lane.facts().surface.is_none()
}

const CROSSING: &str = "the status of the call; zeroed before it, not passed by the caller";

fn bare(lane: &Lane<'_>) -> Stages {
    let Some(pointer) = lane.param.pointer() else { return Stages::default() };
    let (native, ty) = (local(lane.name(), "native"), &pointer.pointee);
    let result = Part { ty: ty.to_token_stream(), value: native.to_token_stream() };
    let zeroed = private_at(ty.span(), "zeroed");
    Stages {
        native: lane.param.ty.to_token_stream(),
        prepare: quote!(let mut #native: #ty = #zeroed::<#ty>();),
        argument: quote!(&raw mut #native),
        result: lane.facts().retval.as_ref().map(|_| result),
        crossing: CROSSING.into(),
        ..Stages::default()
    }
}

/// A number.
fn plain(lane: &Lane<'_>, element: &Element) -> Stages {
    let (native, ty) = (local(lane.name(), "native"), &element.native);
    let result = Part { ty: element.surface.to_token_stream(), value: native.to_token_stream() };
    let zeroed = private_at(element.surface.span(), "zeroed");
    Stages {
        native: element.pointer(true),
        prepare: quote!(let mut #native: #ty = #zeroed::<#ty>();),
        argument: element.spell(quote!(&raw mut #native), true),
        result: lane.facts().retval.as_ref().map(|_| result),
        proofs: types::proofs(lane, "extent", true),
        crossing: CROSSING.into(),
        ..Stages::default()
    }
}

/// What has a native form of its own, or owns memory. It is in a guard from the moment when C has returned, so that
/// it is freed once, however the call ends.
fn converted(lane: &Lane<'_>, body: &Body<'_>, element: &Element) -> Stages {
    let (native, ty) = (local(lane.name(), "native"), &element.native);
    let zeroed = private_at(element.surface.span(), "zeroed");
    let single = element.single();
    let joins = lane.facts().retval.is_some();
    let part =
        || Part { ty: element.surface.to_token_stream(), value: lane.local("value").to_token_stream() };
    // SAFETY (of the expansion): zero is no memory, and what C puts in its place is as the declaration says, whether it
    // succeeds or not; nobody else has it.
    Stages {
        native: element.pointer(true),
        prepare: quote!(let mut #native: #ty = #zeroed::<#ty>();),
        argument: element.spell(quote!(&raw mut #native), true),
        caught: single.adopt(lane, &native.to_token_stream()),
        read_back: if joins { single.read(lane, body) } else { quote!() },
        result: joins.then(part),
        proofs: types::proofs(lane, "extent", true),
        crossing: CROSSING.into(),
        ..Stages::default()
    }
}

/// What an error is made of: the value that C's status means, converted where words say so.
pub(crate) fn converted_status(lane: &Lane<'_>, body: &Body<'_>) -> proc_macro2::TokenStream {
    let native = local(lane.name(), "native").to_token_stream();
    if is_bare(lane) {
        return native;
    }
    let element = element(lane);
    if element.plain { native } else { element.single().read_here(lane, body) }
}
