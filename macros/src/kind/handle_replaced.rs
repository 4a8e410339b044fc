//! A place whose handle C may leave, exchange, or take away.

use super::{Kind, Stages, Surface};
use crate::frame::Body;
use crate::handle;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Role};
use quote::quote;

pub(super) struct HandleReplaced;

impl Kind for HandleReplaced {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Argument) && lane.param.handle.as_ref().is_some_and(|usage| usage.place)
    }

    fn may_fail(&self, _lane: &Lane<'_>) -> bool {
        false
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let usage = lane.param.handle.as_ref().expect("claimed");
        let (name, native, raw) = (lane.name(), local(lane.name(), "native"), handle::native(usage));
        let (ty, parents) = (body.handle_type(usage), body.parents(usage));
        let [kept, replaced] = ["kept", "replaced"].map(private);
        let freed_by_c = lane.facts().consume.is_some();
        // SAFETY (of the expansion): the author of the declaration promises, by `own`, that another object which C leaves
        // here is the caller's to free, and by `consume` that C has freed the one it replaced.
        let settle = quote!(unsafe { #replaced::<#ty>(#name, #native, #parents, #freed_by_c) };);
        Stages {
            surface: Surface::value(quote!(&mut ::core::option::Option<#ty>)),
            native: quote!(*mut #raw),
            prepare: quote!(let mut #native: #raw = #kept(&*#name);),
            argument: quote!(&raw mut #native),
            settle,
            proofs: handle::proofs(usage),
            crossing: if freed_by_c {
                "read again after the call; what C replaces, C frees".into()
            } else {
                "read again after the call; what C replaces is freed".into()
            },
            ..Stages::default()
        }
    }
}
