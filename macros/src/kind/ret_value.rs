//! What C returns by value; and a raw pointer, from an `unsafe fn`.

use super::single::SAID_BY_ITS_USE;
use super::{Kind, Part, Proof, Stages, types};
use crate::errors::Errors;
use crate::frame::Body;
use crate::names;
use crate::plan::{Lane, Returned, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct RetValue;

impl Kind for RetValue {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Ret(_))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let facts = lane.facts();
        if let Some(word) = &facts.text {
            errors.at(word.span, "whose text is this? Say `copy`, `free = FUNCTION` if Rust frees it, or `borrow = 'static` if it never changes");
        } else if let (true, None, Some(pointer)) = (lane.safe, types::by_value(lane), lane.param.pointer()) {
            let message = if types::is_char(&pointer.pointee) {
                "whose text is this? Say it on the function: `ret(cstr, copy)`, `ret(cstr, free = FUNCTION)` if Rust frees it, `ret(cstr, borrow = 'static)` if it never changes, with `utf8` for `&str` and `String`; `ret(rest = NAME)`; or declare `unsafe fn`"
            } else {
                "whose memory is this? Say it on the function: `ret(copy)`, `ret(free = FUNCTION)` if Rust frees it, `ret(borrow = 'static)` if it never changes, `ret(rest = NAME)`, `ret(ignore)` to drop it, or declare `unsafe fn`"
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
        if types::is_itself(lane) && types::is_primitive(value) {
            return plain(lane, vec![Proof::of("number", value)]);
        }
        let single = types::single(lane, value);
        let mut proofs =
            types::conversion(&single.surface, &single.converter, &single.native, lane, SAID_BY_ITS_USE);
        proofs.push(Proof::of_native("crosses", lane, ty));
        proofs.extend(super::proofs::left_by_c(lane, value));
        Stages {
            adopt: single.adopt(lane, &super::proofs::of_declared(lane, ret.to_token_stream())),
            read_back: single.read(lane, body),
            result: Some(Part {
                ty: single.surface.to_token_stream(),
                value: lane.local("value").to_token_stream(),
            }),
            proofs,
            crossing: format!("by value, as `{}`", crate::docs::print(&single.surface.to_token_stream())),
            native: if lane.facts().with.is_some() { ty.to_token_stream() } else { single.native },
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
        || lane.facts().with.is_some()
        || lane.param.pointer().is_some()
        || types::is_primitive(ty);
    if same { ty.to_token_stream() } else { types::native_of(lane, ty) }
}
