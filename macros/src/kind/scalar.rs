//! Numbers, structs and unions by value; `as` another type.

use super::{Kind, Proof, Stages, Surface, types};
use crate::errors::Errors;
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

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let facts = lane.facts();
        let name = lane.name();
        let pointer_words = [
            ("len", facts.extent.as_ref().map(|word| word.span)),
            ("min", facts.min.as_ref().map(|word| word.span)),
            ("written", facts.written.as_ref().map(|word| word.span)),
            ("out", facts.output.as_ref().map(|word| word.span)),
            ("empty", facts.empty.as_ref().map(|word| word.span)),
            ("nullable", facts.nullable.as_ref().map(|word| word.span)),
            ("readonly", facts.readonly.as_ref().map(|word| word.span)),
            ("text", facts.text.as_ref().map(|word| word.span)),
            ("`#[pin]`", facts.pin.as_ref().map(|word| word.span)),
        ];
        for (word, span) in pointer_words {
            if let Some(span) = span {
                let word = word.trim_matches('`');
                errors.at(span, format!("`{word}` describes memory behind a pointer, and `{name}` crosses by value; drop it, or declare a pointer"));
            }
        }
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
            crossing: format!("by value, as `{}`", crate::docs::print(&surface.to_token_stream())),
            native: native_type,
            ..Stages::default()
        }
    }
}

fn proofs(lane: &Lane<'_>, ty: &Type, body: &Body<'_>) -> Vec<Proof> {
    let plain = lane.facts().surface.is_none() && types::is_primitive(ty);
    let assertion = if plain {
        "number"
    } else if lane.safe {
        "sends"
    } else {
        "crosses"
    };
    let mut proofs = vec![Proof::of(assertion, ty)];
    if lane.facts().variadic.is_some() || body.is_behind_variadic(lane) {
        proofs.push(Proof::of("promoted", ty));
    }
    if lane.facts().surface.is_none() && !plain {
        proofs.extend(types::conversion(ty, &types::native_of(ty), lane, body.fallible()));
    }
    proofs
}
