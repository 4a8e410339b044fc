//! Several handles that C leaves in places of the wrapper's own: an array, or as many as C says.

use super::{Kind, Part, Stages, array};
use crate::ast::Own;
use crate::errors::Errors;
use crate::frame::{Body, Claim};
use crate::handle;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Memory, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct HandleArrayOut;

impl Kind for HandleArrayOut {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Retval) && lane.param.handle.is_some() && lane.facts().extent.is_some()
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        if let (Some(input), true) = (&lane.facts().input, lane.facts().retval.is_some()) {
            errors.at(input.span, "these places are the wrapper's own: drop `in`");
        }
    }

    fn may_fail(&self, _lane: &Lane<'_>) -> bool {
        false
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let usage = lane.param.handle.as_ref().expect("claimed");
        let native = local(lane.name(), "native");
        let raw = handle::native(usage);
        let is_array = matches!(lane.memory, Memory::Constant(_)) && lane.facts().written.is_none();
        let (prepare, adopted, written) =
            if is_array { places(lane, body) } else { as_many_as_c_says(lane, body) };
        let always = lane.facts().own.as_ref().is_some_and(|own| own.value == Own::Always);
        let (settle, adopt) =
            if always { (adopted, TokenStream::new()) } else { (TokenStream::new(), adopted) };
        let (read_back, result) = given(lane, body, is_array);
        Stages {
            native: quote!(*mut #raw),
            prepare,
            argument: quote!(<[_]>::as_mut_ptr(&mut #native)),
            settle,
            adopt,
            written,
            read_back,
            result: Some(result),
            proofs: handle::proofs(usage),
            crossing: if always {
                "returned, and owned; freed if the call fails".into()
            } else {
                "returned, and owned".into()
            },
            ..Stages::default()
        }
    }
}

type Steps = (TokenStream, TokenStream, TokenStream);

fn places(lane: &Lane<'_>, body: &Body<'_>) -> Steps {
    let usage = lane.param.handle.as_ref().expect("claimed");
    let [native, made] = ["native", "made"].map(|role| local(lane.name(), role));
    let (ty, erased, size) = (body.handle_type(usage), handle::erased(usage), array::length(lane, body));
    let (own, trait_, parents) = (private("own_array"), private("Handle"), body.parents(usage));
    // SAFETY (of the expansion): the author of the declaration promises, by `own`, that objects which C leaves here are
    // the caller's to free; their parents are borrowed by the arguments whose lifetimes their type names.
    (
        quote!(let mut #native = [<#erased as #trait_>::INVALID; #size];),
        quote!(let #made = unsafe { #own::<#ty, _>(#native, #parents) };),
        TokenStream::new(),
    )
}

fn as_many_as_c_says(lane: &Lane<'_>, body: &Body<'_>) -> Steps {
    let usage = lane.param.handle.as_ref().expect("claimed");
    let [native, made, len] = ["native", "made", "len"].map(|role| local(lane.name(), role));
    let (ty, erased) = (body.handle_type(usage), handle::erased(usage));
    let [places, own] = ["handle_places", "own_vec"].map(private);
    let parents = body.parents(usage);
    let wanted = match lane.memory {
        Memory::AtLeast(_, expr) => body.length(expr),
        _ => {
            let size = array::length(lane, body);
            quote!(::core::option::Option::Some(#size))
        }
    };
    let room = body.attempt(lane.name(), quote!(#places::<#erased>(#wanted)));
    let prepare = quote!(let mut #native = #room; let #len = <[_]>::len(&#native););
    // SAFETY (of the expansion): as above, of as many as C says that it left, and of no more than there is room for.
    let adopted =
        |count: TokenStream| quote!(let #made = unsafe { #own::<#ty>(&#native, #count, #parents) };);
    match body.claim(lane) {
        Some(Claim { told, within, check, .. }) => {
            let adopted = adopted(quote!(::core::option::Option::unwrap_or(#within, 0)));
            (prepare, quote!(#told #adopted), check)
        }
        None => (prepare, adopted(len.to_token_stream()), TokenStream::new()),
    }
}

/// The handles as a part of the result: a missing one is `None`, or all are refused.
fn given(lane: &Lane<'_>, body: &Body<'_>, is_array: bool) -> (TokenStream, Part) {
    let usage = lane.param.handle.as_ref().expect("claimed");
    let (made, ty) = (local(lane.name(), "made"), body.handle_type(usage));
    let nullable = lane.facts().nullable.is_some();
    let one = if nullable { quote!(::core::option::Option<#ty>) } else { ty };
    let (ty, all) = if is_array {
        let size = array::length(lane, body);
        (quote!([#one; #size]), private("all_of_array"))
    } else {
        let vec = private("Vec");
        (quote!(#vec<#one>), private("all_of_vec"))
    };
    let read_back =
        if nullable { TokenStream::new() } else { body.require(lane.name(), &made, quote!(#all(#made))) };
    (read_back, Part { ty, value: made.to_token_stream() })
}
