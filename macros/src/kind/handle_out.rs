//! A handle that C puts behind a pointer: owned from then on, or borrowed.

use super::{Kind, Part, Stages, ret_handle};
use crate::ast::Own;
use crate::frame::Body;
use crate::handle;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct HandleOut;

impl Kind for HandleOut {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Retval) && lane.param.handle.is_some()
    }

    fn may_fail(&self, _lane: &Lane<'_>) -> bool {
        false
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let usage = lane.param.handle.as_ref().expect("claimed");
        let native = local(lane.name(), "native");
        let (raw, trait_) = (handle::native(usage), private("Handle"));
        let ty = handle::erased(usage);
        let stages = Stages {
            native: quote!(*mut #raw),
            prepare: quote!(let mut #native: #raw = <#ty as #trait_>::INVALID;),
            argument: quote!(&raw mut #native),
            proofs: handle::proofs(usage),
            ..Stages::default()
        };
        if lane.facts().borrow.is_some() {
            return ret_handle::borrowed(lane, body, &native.to_token_stream(), stages);
        }
        let adopted = adopted(lane, body, &native.to_token_stream());
        let always = lane.facts().own.as_ref().is_some_and(|own| own.value == Own::Always);
        let (taken, adopt) =
            if always { (adopted, TokenStream::new()) } else { (TokenStream::new(), adopted) };
        let (read_back, result) = given(lane, body);
        Stages {
            taken,
            adopt,
            read_back,
            result: Some(result),
            crossing: if always {
                "returned, and owned; freed if the call fails".into()
            } else {
                "returned, and owned".into()
            },
            ..stages
        }
    }
}

/// Takes over what C handed over, if it is an object.
pub(super) fn adopted(lane: &Lane<'_>, body: &Body<'_>, raw: &TokenStream) -> TokenStream {
    let usage = lane.param.handle.as_ref().expect("claimed");
    let (made, adopt, ty) = (lane.local("made"), private("own_handle"), body.handle_type(usage));
    let parents = body.parents(usage);
    // SAFETY (of the expansion): the author of the declaration promises, by `own`, that an object which C leaves here is
    // the caller's to free; its parents are borrowed by the arguments whose lifetimes its type names.
    quote!(let #made = unsafe { #adopt::<#ty>(#raw, #parents) };)
}

/// The owned handle as a part of the result: none is `None`, or refused.
pub(super) fn given(lane: &Lane<'_>, body: &Body<'_>) -> (TokenStream, Part) {
    let usage = lane.param.handle.as_ref().expect("claimed");
    let (made, ty) = (lane.local("made"), body.handle_type(usage));
    if lane.facts().nullable.is_some() {
        let ty = quote!(::core::option::Option<#ty>);
        return (TokenStream::new(), Part { ty, value: made.to_token_stream() });
    }
    (body.require(lane.name(), &made, made.to_token_stream()), Part { ty, value: made.to_token_stream() })
}
