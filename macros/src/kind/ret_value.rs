//! What C returns by value; and a raw pointer, from an `unsafe fn`.

use super::{Kind, Part, Proof, Stages, types};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names;
use crate::paths::private_at;
use crate::plan::{Lane, Returned, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

pub(super) struct RetValue;

impl Kind for RetValue {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Ret(_))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let facts = lane.facts();
        if let Some(word) = &facts.text {
            errors.at(word.span, "whose text is this? Say `borrow = 'static` if it never changes, or `copy`");
        } else if let (true, Some(pointer)) = (lane.safe, lane.param.pointer()) {
            let message = if types::is_char(&pointer.pointee) {
                "whose text is this? Say it on the function: `ret(cstr, borrow = 'static)` if it never changes, `ret(cstr, copy)`, with `utf8` for `&str` and `String`; `ret(rest = NAME)`; or declare `unsafe fn`"
            } else {
                "whose memory is this? Say it on the function: `ret(borrow = 'static)` if it never changes, `ret(copy)`, `ret(rest = NAME)`, or declare `unsafe fn`"
            };
            errors.over(&lane.param.ty, message);
        } else if let (Some(word), None) = (&facts.extent, lane.param.pointer()) {
            errors.at(word.span, "drop this: only a returned pointer has an extent, and this is a value");
        } else if let Some(word) = &facts.nullable {
            errors.at(word.span, "drop `nullable`: only a returned pointer can be NULL");
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let ret = names::ret();
        let ty = &lane.param.ty;
        let Some(value) = types::by_value(lane) else {
            return plain(lane, Vec::new());
        };
        if lane.facts().surface.is_none() && types::is_primitive(value) {
            return plain(lane, vec![Proof::of("number", value)]);
        }
        let (surface, native) = match &lane.facts().surface {
            Some(word) => (&word.value, ty.to_token_stream()),
            None => (value, types::native_of(value)),
        };
        let from_native = private_at(surface.span(), "from_native");
        let value = body.attempt(lane.name(), quote!(#from_native::<#surface, #native>(#ret)));
        let mut proofs = types::conversion(surface, &native, lane, body.fallible());
        proofs.push(Proof::of("crosses", ty));
        Stages {
            result: Some(Part { ty: surface.to_token_stream(), value }),
            proofs,
            crossing: format!("by value, as `{}`", crate::docs::print(&surface.to_token_stream())),
            native,
            ..Stages::default()
        }
    }
}

fn plain(lane: &Lane<'_>, proofs: Vec<Proof>) -> Stages {
    // Only stubs see a reference here, which would want a lifetime.
    let ty = match (lane.param.pointer(), &lane.param.ty) {
        (Some(pointer), syn::Type::Reference(_)) => {
            let pointee = &pointer.pointee;
            quote!(*const #pointee)
        }
        (_, ty) => ty.to_token_stream(),
    };
    let passed = matches!(lane.role, Role::Ret(Returned::Passed));
    Stages {
        native: ty.clone(),
        result: Some(Part { ty, value: names::ret().to_token_stream() }),
        proofs,
        crossing: if passed { "passed through; what it means is the caller's to know" } else { "by value" }
            .into(),
        ..Stages::default()
    }
}

/// What C returns, as the declaration of it says.
pub(crate) fn returned(lane: &Lane<'_>) -> TokenStream {
    let ty = &lane.param.ty;
    // Of what vanishes nothing is asked, but C's `_Bool` is a byte in every expression.
    let same = (matches!(lane.role, Role::Ret(Returned::Vanishes)) && !types::is_bool(ty))
        || lane.facts().surface.is_some()
        || lane.param.pointer().is_some()
        || types::is_primitive(ty);
    if same { ty.to_token_stream() } else { types::native_of(ty) }
}
