//! A handle that C returns: owned from then on, or borrowed.

use super::{Kind, Part, Stages, handle_out};
use crate::ast::Own;
use crate::frame::Body;
use crate::handle;
use crate::names;
use crate::paths::private;
use crate::plan::{Lane, Returned, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct RetHandle;

impl Kind for RetHandle {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Ret(_)) && lane.param.handle.is_some()
    }

    fn may_fail(&self, _lane: &Lane<'_>) -> bool {
        false
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let usage = lane.param.handle.as_ref().expect("claimed");
        let stages =
            Stages { native: handle::native(usage), proofs: handle::proofs(usage), ..Stages::default() };
        match lane.role {
            Role::Ret(Returned::Owned) => owned(lane, body, stages),
            Role::Ret(Returned::Borrowed) => borrowed(lane, body, &names::ret().to_token_stream(), stages),
            _ => Stages { crossing: "dropped".into(), ..stages },
        }
    }
}

fn owned(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let adopted = handle_out::adopted(lane, body, &names::ret().to_token_stream());
    let always = lane.facts().own.as_ref().is_some_and(|own| own.value == Own::Always);
    let (taken, adopt) = if always { (adopted, TokenStream::new()) } else { (TokenStream::new(), adopted) };
    let (read_back, result) = handle_out::given(lane, body);
    Stages { taken, adopt, read_back, result: Some(result), crossing: "owned".into(), ..stages }
}

/// Lends what C named, `raw`, if it is an object.
pub(super) fn borrowed(lane: &Lane<'_>, body: &Body<'_>, raw: &TokenStream, stages: Stages) -> Stages {
    let usage = lane.param.handle.as_ref().expect("claimed");
    let (value, ty) = (lane.local("value"), body.handle_type(usage));
    let lifetime = body.source_lifetime(lane);
    let lend = private(if usage.exclusive { "lend_handle_mut" } else { "lend_handle" });
    // SAFETY (of the expansion): the author of the declaration promises, by `borrow`, that the object lives as long as
    // that argument is borrowed, alone if this form is.
    let seen = quote!(let #value = unsafe { #lend::<#ty>(#raw) };);
    let ty = body.borrowed_type(usage, &lifetime);
    let (read_back, ty) = if lane.facts().nullable.is_some() {
        (TokenStream::new(), quote!(::core::option::Option<#ty>))
    } else {
        (body.require(lane.name(), &value, value.to_token_stream()), ty)
    };
    let adopt = seen;
    Stages {
        adopt,
        read_back,
        result: Some(Part { ty, value: value.to_token_stream() }),
        crossing: "borrowed".into(),
        ..stages
    }
}
