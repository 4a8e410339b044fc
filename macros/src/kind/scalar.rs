//! Numbers, structs and unions by value; `as` another type.

use super::{Kind, Proof, Stages, Surface, types};
use crate::frame::Body;
use crate::names::local;
use crate::paths::private_at;
use crate::plan::{Lane, Role};
use quote::{ToTokens, quote};
use syn::Type;
use syn::spanned::Spanned;

pub(super) struct Scalar;

impl Kind for Scalar {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Argument) && types::by_value(lane).is_some()
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let ty = types::by_value(lane).expect("claimed by value");
        let name = lane.name();
        if lane.facts().surface.is_none() && types::is_primitive(ty) {
            return Stages {
                surface: Surface::value(ty),
                native: ty.to_token_stream(),
                argument: name.to_token_stream(),
                proofs: proofs(lane, ty, body),
                crossing: "by value".into(),
                ..Stages::default()
            };
        }
        let (surface, native_type) = match &lane.facts().surface {
            Some(word) => (&word.value, ty.to_token_stream()),
            None => (ty, types::native_of(ty)),
        };
        let native = local(name, "native");
        let to_native = private_at(surface.span(), "to_native");
        Stages {
            surface: Surface::value(surface),
            lengths: quote!(let #native = #to_native::<#surface, #native_type>(#name);),
            argument: native.to_token_stream(),
            proofs: proofs(lane, ty, body),
            crossing: format!("by value, as `{}`", crate::docs::print(&native_type)),
            native: native_type,
            ..Stages::default()
        }
    }
}

fn proofs(lane: &Lane<'_>, ty: &Type, body: &Body<'_>) -> Vec<Proof> {
    let mut proofs = vec![Proof::of(if lane.safe { "sends" } else { "crosses" }, ty)];
    if lane.facts().variadic.is_some() || body.is_behind_variadic(lane) {
        proofs.push(Proof::of("promoted", ty));
    }
    if lane.facts().surface.is_none() && !types::is_primitive(ty) {
        proofs.extend(types::conversion(ty, &types::native_of(ty), lane, body.fallible()));
    }
    proofs
}
