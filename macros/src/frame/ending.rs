//! What becomes true with the end of an operation, whether it brought something or not.

use super::body::Body;
use crate::kind::Stages;
use crate::names;
use crate::paths::private;
use crate::plan::{Lane, Plan, Role};
use proc_macro2::TokenStream;
use quote::quote;

/// What becomes true with the end of an operation, however it came.
pub(super) struct After {
    /// What C handed over however it ended, and what it reports a failure in, into guards; how long what C replaced is now.
    pub(super) told: TokenStream,
    /// Besides, where nothing was brought: what is written back, and what stopped a closure.
    settled: TokenStream,
}

impl After {
    /// Of stages that are still whole.
    pub(super) fn of(plan: &Plan<'_>, lanes: &[Stages], ret: Option<&Stages>, resume: &TokenStream) -> Self {
        let mut after = Self { told: TokenStream::new(), settled: TokenStream::new() };
        if plan.function.completion().is_none() {
            return after;
        }
        let all = || ret.into_iter().chain(lanes);
        after.told.extend(all().map(|stages| stages.taken.clone()));
        after.told.extend(all().map(|stages| stages.caught.clone()));
        after.told.extend(all().map(|stages| stages.recount.clone()));
        // Whether C keeps what it was given, nobody knows: then it stays.
        let answered = |lane: &Lane<'_>| {
            lane.is_kept() || matches!(lane.role, Role::Callback(_) | Role::Functions(_) | Role::Destroy(_))
        };
        let settled = plan.lanes.iter().zip(lanes).filter(|(lane, _)| !answered(lane));
        after.settled.extend(settled.map(|(_, stages)| stages.settle.clone()));
        after.settled.extend(resume.clone());
        after
    }

    /// The same where nothing was brought: before the wrapper returns.
    pub(super) fn unbrought(&self, body: &Body<'_>, left: &TokenStream, names: &TokenStream) -> TokenStream {
        let Self { told, settled } = self;
        let (private, ret) = (private("zeroed"), names::ret());
        let lane = body.plan.ret.as_ref().filter(|_| counts_by_result(body.plan));
        let result = body.plan.function.words.operation.result.as_ref().and(lane);
        let ret = result.map(|lane| {
            let ty = &lane.param.ty;
            quote!(let #ret = #private::<#ty>();)
        });
        let code = quote!(#left #told #settled);
        if code.is_empty() { code } else { quote!(#names #ret #code) }
    }
}

/// Whether the length of what C may have replaced is told by `ret`.
pub(super) fn counts_by_result(plan: &Plan<'_>) -> bool {
    let lengths = plan.function.params.iter().flat_map(|param| {
        let facts = &param.facts;
        facts.extent.iter().map(|word| &word.value.expr).chain(facts.written.iter().map(|word| &word.value))
    });
    lengths.into_iter().any(crate::ast::Expr::mentions_ret)
}
