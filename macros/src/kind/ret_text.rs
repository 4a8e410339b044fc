//! Text that C returns: copied at once, or in a guard.

use super::encoded::Text;
use super::{Kind, Part, Stages, from_c, types};
use crate::ast::Encoding;
use crate::errors::Errors;
use crate::frame::Body;
use crate::names;
use crate::paths::private;
use crate::plan::{Lane, Returned, Role};
use quote::{ToTokens, quote};

pub(super) struct RetText;

impl Kind for RetText {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        lane.facts().text.is_some()
            && lane.param.pointer().is_some()
            && !lane.behind
            && matches!(lane.role, Role::Ret(Returned::Copied | Returned::Owned))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let facts = lane.facts();
        let Some(word) = &facts.text else { return };
        if let (Some(extent), Encoding::CStr | Encoding::Bstr | Encoding::Path) = (&facts.extent, word.value)
        {
            errors.at(extent.span, "this text knows its own length: drop `len`, or write `utf8`");
        }
        super::pointer::whose_is_said(lane, errors);
    }

    fn may_fail(&self, lane: &Lane<'_>) -> bool {
        lane.encoding() != Some(Encoding::CStr)
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let stages = Stages {
            native: lane.param.ty.to_token_stream(),
            proofs: super::encoded::proofs(lane),
            crossing: how(lane).into(),
            ..Stages::default()
        };
        let counted = lane.facts().extent.is_some();
        match lane.role {
            Role::Ret(Returned::Owned) if lane.encoding() == Some(Encoding::CStr) => {
                let ret = super::ret_buffer::owned_pointer(lane);
                super::owned::stages(lane, body, &ret, None, stages)
            }
            _ if counted => copied_counted(lane, body, stages),
            _ => copied(lane, body, stages),
        }
    }
}

fn how(lane: &Lane<'_>) -> &'static str {
    let facts = lane.facts();
    match (lane.encoding(), facts.free.is_some(), facts.own.is_some()) {
        (Some(Encoding::CStr), true, true) => "C's memory, in a guard that frees it",
        (_, true, _) => "copied from C's memory, which is freed at once",
        _ => "copied before anything else runs; C's text stays C's",
    }
}

/// A copy, up to the NUL; then what is owned is freed.
fn copied(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let ret = names::ret();
    let Text { surface, converter, unit, .. } = super::encoded::of(lane);
    let (surface, converter) = types::nullable(lane.nullable(), surface, converter);
    let single = types::Single { surface, native: quote!(*mut #unit), converter };
    let ty = single.surface.to_token_stream();
    let mutable = super::cstr::is_mut(lane);
    let pointer = if mutable { quote!(#ret.cast()) } else { quote!(#ret.cast_mut().cast()) };
    Stages {
        adopt: single.adopt(lane, &pointer),
        read_back: single.read_checked(lane, body),
        result: Some(Part { ty, value: lane.local("value").to_token_stream() }),
        ..stages
    }
}

/// A copy of so many units; then what is owned is freed.
fn copied_counted(lane: &Lane<'_>, body: &Body<'_>, stages: Stages) -> Stages {
    let (ret, text) = (names::ret(), lane.local("text"));
    let [held, len] = ["held", "len"].map(|role| lane.local(role));
    let [guard, as_, counted, string] = ["Held", "As", "Counted", "String"].map(private);
    let (Text { encoding, unit, .. }, owner) = (super::encoded::of(lane), types::owner(lane));
    let reported = from_c::reported(lane, body, &unit);
    let checked = from_c::length(lane, body, &unit);
    let mutable = super::cstr::is_mut(lane);
    let pointer = if mutable { quote!(#ret.cast()) } else { quote!(#ret.cast_mut().cast()) };
    // SAFETY (of the expansion): C has succeeded, as the test saw, so that the author of the declaration promises so
    // many units there, or NULL; if they are owned, the guard frees them and nobody else does. Of a number that is no
    // length there are none.
    let adopt = quote! {
        let #held = unsafe {
            #guard::<#as_<#unit>, #unit, #owner>::of(
                #pointer,
                ::core::result::Result::unwrap_or(#reported, 0),
            )
        };
    };
    let written = quote!(let #len = #checked;);
    let read = body.attempt(
        lane.name(),
        // SAFETY (of the expansion): as above; the number was found to be a length before.
        quote!(unsafe { #counted::<#encoding, #owner>::from_native(#guard::as_ptr(&#held), #len) }),
    );
    let stages = Stages { adopt, written, read_back: quote!(let #text = #read;), ..stages };
    from_c::or_none(lane, body, &text, string.to_token_stream(), stages)
}
