//! Handles that C is in the middle of while a closure runs: the wrapper refuses to take one.

use super::body::Body;
use crate::handle;
use crate::paths::private;
use crate::plan::{Lane, Plan};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;

/// Before anything else is done: one load and test, while no such closure runs.
pub(super) fn before(plan: &Plan<'_>) -> TokenStream {
    let (body, is_busy, busy) = (Body::new(plan), private("is_busy"), private("busy"));
    let mut types = Vec::new();
    taken(plan)
        .map(|lane| {
            let ty = handle::erased(lane.param.handle.as_ref().expect("it is taken"));
            let of = ty.to_string();
            if types.contains(&of) {
                return TokenStream::new();
            }
            types.push(of);
            let kind = quote!(#busy::<#ty>());
            let numbers: [&dyn ToTokens; 1] = [&kind];
            let refusal = body.refusal(&lane.name().unraw().to_string(), "of", None, &numbers);
            quote!(if #is_busy::<#ty>() { #refusal })
        })
        .collect()
}

/// Whether it may refuse one.
pub(crate) fn may_refuse(plan: &Plan<'_>) -> bool {
    taken(plan).next().is_some()
}

/// The handles that go in.
fn taken<'a, 'b>(plan: &'b Plan<'a>) -> impl Iterator<Item = &'b Lane<'a>> {
    plan.lanes.iter().filter(|lane| {
        let facts = lane.facts();
        let comes_out = facts.input.is_none() && (facts.output.is_some() || facts.retval.is_some());
        lane.param.handle.as_ref().is_some_and(|usage| usage.busy && !(usage.place && comes_out))
    })
}
