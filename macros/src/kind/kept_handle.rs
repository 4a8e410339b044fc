//! `retain` on a handle: an object that another one uses until that is freed.

use super::{Kind, Proof, Stages, Surface, kept};
use crate::ast::{HandleUse, Retain};
use crate::frame::Body;
use crate::handle;
use crate::names::local;
use crate::paths::private;
use crate::plan::Lane;
use quote::{ToTokens, quote};

pub(super) struct KeptHandle;

impl Kind for KeptHandle {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        lane.is_kept() && lane.param.handle.is_some()
    }

    fn may_fail(&self, _lane: &Lane<'_>) -> bool {
        false
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let usage = lane.param.handle.as_ref().expect("claimed");
        let name = lane.name();
        let [native, kept] = ["native", "kept"].map(|role| local(name, role));
        let (ty, retain, owned) = (body.handle_type(usage), private("retain_handle"), private("OwnedHandle"));
        let made = quote!({
            let #native = #owned::as_raw(&#name);
            (::core::option::Option::Some(#retain(#name)), #native)
        });
        let (surface, made) = if lane.nullable() {
            let handle = private("Handle");
            let none = quote!((::core::option::Option::None, <#ty as #handle>::INVALID));
            let made = quote!(match #name { ::core::option::Option::Some(#name) => #made, ::core::option::Option::None => #none });
            (quote!(::core::option::Option<#ty>), made)
        } else {
            (ty, made)
        };
        let mut proofs = handle::proofs(usage);
        proofs.extend(leaves_with_its_keeper(lane, body, usage));
        let stages = Stages {
            surface: Surface::value(surface),
            native: handle::native(usage),
            lengths: quote!(let (#kept, #native) = #made;),
            argument: native.to_token_stream(),
            proofs,
            crossing: "given away, and freed after what keeps it".into(),
            ..Stages::default()
        };
        kept::store(lane, body, &kept.to_token_stream(), &native.to_token_stream(), stages)
    }
}

/// What may leave the thread takes with it what it keeps.
fn leaves_with_its_keeper(lane: &Lane<'_>, body: &Body<'_>, usage: &HandleUse) -> Vec<Proof> {
    let Some(Retain::Slot(of, slot)) = lane.facts().callback.retain.as_ref().map(|word| &word.value) else {
        return Vec::new();
    };
    let keeper = body.slot(of, slot).and_then(|(param, _)| param.handle.as_ref());
    let proof = |assertion| Proof { assertion, types: vec![handle::erased(usage)], at: usage.ident.span() };
    let send = keeper.is_some_and(|keeper| keeper.send).then(|| proof("sent_by_its_keeper"));
    let sync = keeper.is_some_and(|keeper| keeper.sync).then(|| proof("shared_by_its_keeper"));
    send.into_iter().chain(sync).collect()
}
