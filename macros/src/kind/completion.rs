//! The end of an operation, and the pointer that says which.

use super::{Kind, Stages};
use crate::callback::{Object, completion};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names;
use crate::paths::private_at;
use crate::plan::{Lane, Role};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

/// What C calls.
pub(super) struct Completion;

impl Kind for Completion {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Completion)
    }

    fn refuse(&self, _lane: &Lane<'_>, _errors: &mut Errors) {}

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let Some(callback) = body.completion() else { return Stages::default() };
        let (ty, native, name) =
            (completion::pointer_type(&callback), names::local(lane.name(), "native"), names::completed());
        let pointer = if callback.signature.optional {
            quote!(::core::option::Option::Some(#name))
        } else {
            name.to_token_stream()
        };
        let objects = Object::all(&callback);
        let required = objects.iter().filter(|object| object.param.facts.nullable.is_none());
        let required = required.map(|object| {
            let made = object.made();
            body.require(&object.param.ident, &made, made.to_token_stream())
        });
        Stages {
            read_back: required.collect(),
            adopt: objects.iter().map(Object::adopted).collect(),
            native: ty.clone(),
            lend: quote!(let #native: #ty = #pointer;),
            argument: native.to_token_stream(),
            proofs: objects
                .iter()
                .flat_map(Object::proofs)
                .chain(completion::brought(&callback).proofs)
                .collect(),
            crossing: "a function of the wrapper's, which ends the operation".into(),
            ..Stages::default()
        }
    }
}

/// The state pointer.
pub(super) struct Token;

impl Kind for Token {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Token)
    }

    fn stages(&self, lane: &Lane<'_>, _body: &Body<'_>) -> Stages {
        let (ty, token, native) = (&lane.param.ty, names::token(), names::local(lane.name(), "native"));
        let given = private_at(ty.span(), "token_as");
        Stages {
            native: ty.to_token_stream(),
            lend: quote!(let #native: #ty = #given(#token.native());),
            argument: native.to_token_stream(),
            crossing: "a token: it names the operation, and is no address".into(),
            ..Stages::default()
        }
    }
}
