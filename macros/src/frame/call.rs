//! The order of one call: one stage of all lanes before the next of any.

use super::{Body, busy, init, operation, outcome, raw};
use crate::kind::{Part, Proof, Stages};
use crate::paths::private;
use crate::plan::{Awaits, Lane, Plan};
use crate::{callback, names};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeMap;
use std::mem::take;
use syn::Attribute;

/// The code of one stage.
type Stage = fn(&mut Stages) -> &mut TokenStream;

/// The stages of every lane of a call.
pub(super) struct Call<'a> {
    pub(super) plan: &'a Plan<'a>,
    /// Whether a stage refuses something.
    pub(super) refuses: bool,
    pub(super) lanes: Vec<Stages>,
    pub(super) ret: Option<Stages>,
}

impl<'a> Call<'a> {
    pub(super) fn new(plan: &'a Plan<'a>) -> Self {
        let body = Body::new(plan);
        let stages = |lane: &Lane<'_>| lane.kind.stages(lane, &body);
        let (lanes, ret) = (plan.lanes.iter().map(stages).collect(), plan.ret.as_ref().map(stages));
        Self { plan, refuses: body.refuses.get() || plan.awaits != Awaits::Nothing, lanes, ret }
    }

    /// The order of one call. It takes the code of the stages away.
    pub(super) fn body(&mut self) -> TokenStream {
        let mut first = busy::before(self.plan);
        first.extend(init::before(self.plan));
        let once = self.gather(|s| &mut s.once);
        let items = self.plan.ret.iter().chain(&self.plan.lanes).map(crate::kind::types::items);
        let items: Vec<_> = items.filter(|items| !items.is_empty()).collect();
        let mut code = self.before();
        code.extend(self.across());
        code.extend(self.after());
        let (_, result) = outcome::result(self.plan, &self.parts(), true);
        if once.is_empty() {
            code.push(result);
            // One stream of many at once: each joining by itself costs the compiler as much.
            return std::iter::once(first).chain(items).chain(code).filter(|code| !code.is_empty()).collect();
        }
        // A call that may have to be made again: every round ends here, in `continue`, or with a refusal.
        quote!(#first #(#items)* #(#once)* loop { #(#code)* return #result; })
    }

    /// Up to the call: what is made here goes with its guard.
    fn before(&mut self) -> Vec<TokenStream> {
        let before: [Stage; 6] = [
            |s| &mut s.lengths,
            |s| &mut s.counts,
            |s| &mut s.extents,
            |s| &mut s.prepare,
            |s| &mut s.late_counts,
            |s| &mut s.lend,
        ];
        let mut code: Vec<TokenStream> = before.into_iter().flat_map(|stage| self.gather(stage)).collect();
        // What is dropped with it is so behind the lock, which that may take again.
        code.extend(self.plan.holds().then(|| {
            let (calls, ty) = (names::calls(), private("Calls"));
            quote!(let #calls = #ty::new();)
        }));
        code
    }

    /// The call, the wait for its end, and what is true whether C failed or not.
    fn across(&mut self) -> Vec<TokenStream> {
        let (bind, call) = self.call();
        let mut code = vec![bind];
        // What C keeps is in its slot from here on, which another thread may set as well.
        code.extend(self.lock());
        code.extend(self.gather(|s| &mut s.aliases));
        code.push(operation::begin(self.plan, &self.lanes));
        code.push(call);
        let all = self.ret.iter().chain(&self.lanes);
        let mut resume: TokenStream = all.map(|stages| stages.resume.clone()).collect();
        resume.extend(self.waiting());
        let told = operation::After::of(self.plan, &self.lanes, self.ret.as_ref(), &resume);
        let taken = self.gather(|s| &mut s.taken);
        code.push(operation::end(self.plan, &self.lanes, &told));
        let (caught, recount) = (self.gather(|s| &mut s.caught), self.gather(|s| &mut s.recount));
        // An operation has them at its end.
        if self.plan.function.completion().is_none() {
            code.extend(taken.into_iter().chain(caught).chain(recount));
        }
        code.push(outcome::asked(&Body::new(self.plan)));
        code.extend(self.gather(|s| &mut s.again));
        code.extend(self.gather(|s| &mut s.settle));
        code
    }

    /// The test, and behind it what C left, where outputs mean something.
    fn after(&mut self) -> Vec<TokenStream> {
        let mut resume: TokenStream = self.gather(|s| &mut s.resume).into_iter().collect();
        resume.extend(self.waiting());
        let adopt: TokenStream = self.gather(|s| &mut s.adopt).into_iter().collect();
        let nothing = TokenStream::new();
        // What C handed over is in guards before a panic goes on; where there is nothing, once is enough.
        let (first, on_failure, last) =
            if adopt.is_empty() { (&resume, &nothing, &nothing) } else { (&nothing, &resume, &resume) };
        let test = outcome::test(&Body::new(self.plan), on_failure);
        let mut code = vec![first.clone(), test, adopt.clone(), last.clone()];
        let after: [Stage; 2] = [|s| &mut s.written, |s| &mut s.read_back];
        code.extend(after.into_iter().flat_map(|stage| self.gather(stage)));
        code
    }

    /// Goes on with a panic that waits in the wrapper itself.
    fn waiting(&self) -> Option<TokenStream> {
        (self.plan.awaits != Awaits::Nothing).then(|| Body::new(self.plan).waiting())
    }

    /// One stage of every lane: first of what C returns, which is copied before anything else runs.
    fn gather(&mut self, stage: Stage) -> Vec<TokenStream> {
        let lanes = self.ret.iter_mut().chain(&mut self.lanes);
        lanes.map(|stages| take(stage(stages))).filter(|code| !code.is_empty()).collect()
    }

    /// What joins the result: first what C returns, then outputs in the order of the declaration.
    pub(super) fn parts(&self) -> Vec<Part> {
        let stages = self.ret.iter().chain(&self.lanes);
        let parts = stages.filter_map(|stages| stages.result.as_ref());
        let parts = parts.map(|part| Part { ty: part.ty.clone(), value: part.value.clone() });
        let brought = Body::new(self.plan).completion();
        parts.chain(brought.into_iter().flat_map(|end| callback::completion::brought(&end).parts)).collect()
    }

    /// Each proof once for a block, whoever needs it.
    pub(super) fn collect_proofs(&self, proofs: &mut BTreeMap<String, TokenStream>) {
        let cfgs: Vec<&Attribute> =
            raw::block_cfgs(self.plan.block).chain(&self.plan.function.cfgs).collect();
        for proof in self.lanes.iter().chain(&self.ret).flat_map(|stages| &stages.proofs) {
            let types = proof.types.iter().map(|ty| self.plan.function.erased(ty.clone())).collect();
            let proof = Proof { types, ..*proof };
            let Proof { assertion, types, .. } = &proof;
            let key = quote!(#assertion #(#types),* #(#cfgs)*).to_string();
            // `$crate` prints alike whichever crate is meant.
            let key = if key.contains('$') { format!("{key} {}", proofs.len()) } else { key };
            proofs.entry(key).or_insert_with(|| {
                let proof = proof.printed();
                quote!(#(#cfgs)* #proof)
            });
        }
    }
}
