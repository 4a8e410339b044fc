//! `destroy`: the destructor that gives back what C kept.

use super::{Kind, Stages};
use crate::ast::Retain;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private;
use crate::plan::Lane;
use quote::{ToTokens, quote};

pub(super) struct GivenBack;

impl Kind for GivenBack {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        lane.is_argument() && lane.facts().callback.destroy.is_some()
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let destroys = |other: &&Lane<'_>| matches!(other.facts().callback.retain.as_ref().map(|word| &word.value), Some(Retain::Param(name)) if name == lane.name());
        let nullable = body.lanes().iter().find(destroys).filter(|other| other.nullable());
        let destroy = private("give_back");
        let ty = &lane.param.ty;
        let function = quote!(::core::convert::From::from(#destroy as unsafe extern "C" fn(*mut ::pinvoke::private::core::ffi::c_void)));
        let argument = match nullable {
            Some(other) => {
                let guard = local(other.name(), "guard");
                quote!(if #guard.is_some() { #function } else { ::core::option::Option::None })
            }
            None => function,
        };
        Stages {
            native: ty.to_token_stream(),
            argument,
            crossing: "generated: gives back what C kept".into(),
            ..Stages::default()
        }
    }
}
