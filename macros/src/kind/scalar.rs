//! Numbers, structs and unions by value; `as` another type.

use super::single::SAID_BY_ITS_USE;
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
        if types::is_itself(lane) && types::is_primitive(ty) {
            return Stages {
                surface: Surface::value(ty),
                native: ty.to_token_stream(),
                argument: name.to_token_stream(),
                proofs: proofs(lane, ty, body),
                crossing: "by value".into(),
                ..Stages::default()
            };
        }
        let single = types::single(lane, ty);
        let [native, made] = ["native", "made"].map(|role| local(name, role));
        let surface = &single.surface;
        let guard = private_at(surface.span(), "Made");
        let converted = single.to_native(lane, body, &name.to_token_stream());
        let native_type =
            if lane.facts().with.is_some() { ty.to_token_stream() } else { single.native.clone() };
        let value = super::proofs::to_declared(lane, quote!(*#guard::get(&#made)));
        Stages {
            surface: Surface::value(surface),
            lengths: quote!(#converted let #native: #native_type = #value;),
            argument: native.to_token_stream(),
            proofs: proofs(lane, ty, body),
            crossing: format!("by value, as `{}`", crate::docs::print(&surface.to_token_stream())),
            native: native_type,
            ..Stages::default()
        }
    }
}

fn proofs(lane: &Lane<'_>, ty: &Type, body: &Body<'_>) -> Vec<Proof> {
    let plain = types::is_itself(lane) && types::is_primitive(ty);
    let proof = if plain { Proof::of("number", ty) } else { Proof::of_native("crosses", lane, ty) };
    let mut proofs = vec![proof];
    proofs.extend(types::sends(lane, ty));
    if lane.facts().variadic.is_some() || body.is_behind_variadic(lane) {
        proofs.push(Proof::of("promoted", ty));
    }
    if !plain {
        let types::Single { surface, native, converter } = types::single(lane, ty);
        proofs.extend(types::conversion(&surface, &converter, &native, lane, SAID_BY_ITS_USE));
    }
    proofs
}
