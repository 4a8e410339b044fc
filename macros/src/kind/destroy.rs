//! C's destructor of a closure that it keeps.

use super::callback::{group, record};
use super::{Kind, Stages};
use crate::callback::{destructor, destructor_type};
use crate::frame::Body;
use crate::names::local;
use crate::plan::{Lane, Role};
use quote::{ToTokens, quote};

pub(super) struct Destroy;

impl Kind for Destroy {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Destroy(_))
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let Role::Destroy(index) = lane.role else { return Stages::default() };
        if let Role::Functions(functions) = &body.lane(index).role {
            return super::functions::destructor(functions, lane);
        }
        let (Role::Callback(callback), Some(signature)) =
            (&body.lane(index).role, &lane.facts().callback.signature)
        else {
            return Stages::default();
        };
        let (group, record) = (group(callback, body), record(callback));
        let (native, of) = (local(lane.name(), "native"), crate::names::inner(lane.name(), "of"));
        let ty = destructor_type(lane.param, &signature.abi);
        let pointer = quote!(#of(&#record));
        let (ty, pointer) = match (signature.optional, group.nullable(0)) {
            (false, _) => (ty, pointer),
            (true, false) => {
                (quote!(::core::option::Option<#ty>), quote!(::core::option::Option::Some(#pointer)))
            }
            (true, true) => (
                quote!(::core::option::Option<#ty>),
                quote! {
                    if ::core::option::Option::is_some(&#record) {
                        ::core::option::Option::Some(#pointer)
                    } else {
                        ::core::option::Option::None
                    }
                },
            ),
        };
        let destructor = destructor(&group, lane.param, &signature.abi);
        Stages {
            native: ty.clone(),
            lend: quote!(#destructor let #native: #ty = #pointer;),
            argument: native.to_token_stream(),
            crossing: "drops the closure, when C is done with it".into(),
            ..Stages::default()
        }
    }
}
