//! New state, which C fills in memory of Rust's.

use super::{Kind, Part, Stages};
use crate::ast::Own;
use crate::frame::Body;
use crate::handle;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct StateOut;

impl Kind for StateOut {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Retval)
            && lane.param.handle.as_ref().is_some_and(|usage| usage.state.is_some())
    }

    fn may_fail(&self, _lane: &Lane<'_>) -> bool {
        false
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let usage = lane.param.handle.as_ref().expect("claimed");
        let [room, native, made] = ["room", "native", "made"].map(|role| local(lane.name(), role));
        let (type_, ty) = (private("Room"), body.handle_type(usage));
        let parents = body.parents(usage);
        let taken = body.attempt(lane.name(), quote!(#type_::<#ty>::new()));
        // SAFETY (of the expansion): the author of the declaration promises, by `own`, that C has filled the state here.
        let adopted = quote!(let #made = unsafe { #type_::adopt(#room, #parents) };);
        let always = lane.facts().own.as_ref().is_some_and(|own| own.value == Own::Always);
        let answered = quote!(#type_::answered(&#room););
        let (settle, adopt) = if always { (adopted, TokenStream::new()) } else { (answered, adopted) };
        Stages {
            native: handle::native(usage),
            prepare: quote!(let #room = #taken; let #native = #type_::raw(&#room);),
            aliases: quote!(#type_::offer(&#room);),
            argument: native.to_token_stream(),
            settle,
            adopt,
            result: Some(Part { ty, value: made.to_token_stream() }),
            crossing: if always {
                "new memory, zeroed; returned, and owned; cleared and freed if the call fails".into()
            } else {
                "new memory, zeroed; returned, and owned; freed as it is if the call fails".into()
            },
            ..Stages::default()
        }
    }
}
