//! An operation that C ends: what its fields hold, how it waits, and what it starts with.

use super::body::Body;
use super::busy;
use super::expr::condition;
use super::fields;
use super::owning::Owning;
use crate::ast::Expr;
use crate::callback::completion::{self, Brought};
use crate::kind::Stages;
use crate::names::{self, local};
use crate::paths::private;
use crate::plan::{Completion, Lane, Plan, Role};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

/// Right before the call. What runs of the author's between it and the wait would drop, if it panicked, what C has.
pub(super) fn begin(plan: &Plan<'_>, lanes: &[Stages]) -> TokenStream {
    let fields = fields::filled(plan, lanes);
    if plan.function.completion().is_none() {
        return fields;
    }
    let (calling, no_unwind) = (names::calling(), private("no_unwind"));
    quote!(#fields let #calling = #no_unwind();)
}

/// What becomes true with the end of an operation, however it came.
pub(super) struct After {
    /// What C handed over however it ended, and what it reports a failure in, into guards; how long what C replaced is now.
    told: TokenStream,
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
    fn unbrought(&self, body: &Body<'_>, left: &TokenStream, names: &TokenStream) -> TokenStream {
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

/// After the call: waits for the end, if it is still to come, and takes what it brings.
pub(super) fn end(plan: &Plan<'_>, lanes: &[Stages], after: &After) -> TokenStream {
    let (body, left) = (Body::new(plan), fields::left(plan, lanes));
    let Some(callback) = body.completion() else { return left };
    if plan.function.words.operation.blocking.is_some() {
        return left;
    }
    let Brought { pattern, nothing, natives, .. } = completion::brought(&callback);
    let (token, calling, end) = (names::token(), names::calling(), private("End"));
    let cancelled = body.refusal("", "cancelled", None, &[]).to_token_stream();
    let (bringing, is_completed) = (names::brought(), names::is_completed());
    let is_pending = Ident::new("is_pending", Span::mixed_site());
    let (wanted, wait) = cancel(&body);
    let unbrought = after.unbrought(&body, &left, &natives);
    let waited = quote! {
        match #wait.await {
            #end::Completed(#bringing) => #bringing,
            #end::Cancelled => { #unbrought #cancelled }
        }
    };
    let words = &plan.function.words.operation;
    let result = words.result.as_ref().map(|word| condition(&body, &word.value));
    let (ret, told, busy) = (names::ret(), &after.told, busy::behind(plan));
    // A length may be made of the result; else it is true before that is asked for, which may panic.
    let counts = |result: &Option<TokenStream>| {
        if counts_by_result(plan) { quote!(#busy #result #told) } else { quote!(#told #busy #result) }
    };
    let Some(pending) = &words.pending else {
        let result = counts(&result.map(|result| quote!(let #ret = #result;)));
        return quote!(#wanted #calling.ended(); let #bringing = #waited; #left let #pattern = #bringing; #result);
    };
    let pending = condition(&body, &pending.value);
    let at_once = quote!(#token.at_once().await);
    let result = result.map(|result| {
        let at_once = returned_at_once(&body);
        quote!(let #ret = if #is_completed { #result } else { #at_once };)
    });
    let result = counts(&result);
    quote! {
        #wanted
        let #is_pending = #pending;
        #calling.ended();
        let #bringing = if #is_pending { ::core::option::Option::Some(#waited) } else { #at_once };
        #left
        let #is_completed = ::core::option::Option::is_some(&#bringing);
        let #pattern = match #bringing {
            ::core::option::Option::Some(#bringing) => #bringing,
            ::core::option::Option::None => #nothing,
        };
        #result
    }
}

/// What C returned where there is nothing to wait for, as of the type of what ends an operation.
fn returned_at_once(body: &Body<'_>) -> TokenStream {
    let (ret, function) = (names::ret(), body.plan.function);
    let Some(lane) = &body.plan.ret else { return ret.to_token_stream() };
    let word = function.words.operation.result.as_ref().map(|word| &word.value);
    let (own, result) = match &function.answer {
        Some(Some(own)) => (own, lane.param.ty.to_token_stream()),
        // Of which type that is, rustc knows.
        None if matches!(word, Some(Expr::Field(..) | Expr::Call(..))) => (&lane.param.ty, quote!(_)),
        Some(None) | None => return ret.to_token_stream(),
    };
    if own.to_token_stream().to_string() == result.to_string() {
        return ret.to_token_stream();
    }
    let (answered, span) = (crate::paths::private_at(own.span(), "answered"), own.span());
    let call = quote_spanned!(span.resolved_at(Span::mixed_site())=> #answered::<#own, #result>(#ret));
    let (refused, converted) = (Ident::new("refused", Span::mixed_site()), names::ret());
    let refusal = body.refusal("", "of", None, &[&refused]).to_token_stream();
    quote! {
        match #call {
            ::core::result::Result::Ok(#converted) => #converted,
            ::core::result::Result::Err(#refused) => #refusal,
        }
    }
}

/// Whether the length of what C may have replaced is told by `ret`.
fn counts_by_result(plan: &Plan<'_>) -> bool {
    let lengths = plan.function.params.iter().flat_map(|param| {
        let facts = &param.facts;
        facts.extent.iter().map(|word| &word.value.expr).chain(facts.written.iter().map(|word| &word.value))
    });
    lengths.into_iter().any(crate::ast::Expr::mentions_ret)
}

/// How C is asked to end early, and what is awaited.
fn cancel(body: &Body<'_>) -> (TokenStream, TokenStream) {
    let (token, words) = (names::token(), &body.plan.function.words.operation);
    let Some(cancel) = &words.cancel else { return (TokenStream::new(), quote!(#token.wait())) };
    let (wish, cancels) = (local(&names::token(), "cancel"), private("Cancels"));
    let (wanted, kind) =
        (condition(body, &cancel.value), if words.silent.is_some() { quote!(Silent) } else { quote!(Calls) });
    let wanted = if words.silent.is_some() {
        // Only a plain answer lets go of what C may still use.
        let (told, answer) =
            (private("told"), Ident::new("answer", cancel.span.resolved_at(Span::mixed_site())));
        quote!({ let #answer = #wanted; #told(#answer) })
    } else {
        let accepted = private("accepted");
        quote!(#accepted(#wanted))
    };
    // SAFETY (of the expansion): the author of the block promises that C may be asked to cancel at any time until it has
    // called back, on any thread, and with `silent` that it does not call back once it has accepted.
    let may = busy::may_cancel(body.plan, &cancel.value);
    (quote!(let #wish = || #may #wanted;), quote!(unsafe { #token.wait_or(#cancels::#kind, &#wish) }))
}

/// What becomes of an operation that has ended and that nobody awaits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// Its guards free what they have.
    Dropped,
    /// The same, once they have what C left.
    Settled,
    /// It is read back: C hands something over.
    Read,
}

impl Ended {
    pub(super) fn of(plan: &Plan<'_>, lanes: &[Stages], ret: Option<&Stages>) -> Self {
        let all = || lanes.iter().chain(ret);
        let owns = plan.lanes.iter().chain(&plan.ret).any(|lane| lane.facts().own.is_some());
        if owns || all().any(|stages| !stages.adopt.is_empty()) {
            Self::Read
        } else if all().any(|stages| !stages.caught.is_empty() || !stages.recount.is_empty())
            || fields::are_replaced(plan)
        {
            Self::Settled
        } else {
            Self::Dropped
        }
    }
}

/// The wrapper's own body: the operation's record, its coroutine, and the function that C calls.
/// What it made of C's must be freed even if nobody awaits it, and as what it is then.
pub(super) fn started(body: &Body<'_>, owning: &Owning, code: &TokenStream, ended: Ended) -> TokenStream {
    let (Some(completion), Some(callback)) = (Completion::of(body.plan.function), body.completion()) else {
        return TokenStream::new();
    };
    let (event, token, at) = (names::event(), names::token(), body.at(""));
    let [event_type, start] = ["Event", "start"].map(private);
    let (brought, completed) =
        (completion::brought(&callback).ty, completion::completed(&completion, &callback, &event));
    let (ty, lent, result) = (&owning.result, owning.lent(code), names::result());
    let output = owning.output(&result.to_token_stream());
    let mut coroutine = quote! {
        async move {
            let #result: #ty = async { #lent }.await;
            #output
        }
    };
    let read = match ended {
        Ended::Dropped => None,
        Ended::Settled => Some("settling"),
        Ended::Read => Some("reading"),
    };
    if let Some(name) = read {
        let (reading, span) = (private(name), body.plan.function.ident.span());
        let made = Ident::new("coroutine", span.resolved_at(Span::mixed_site()));
        coroutine = quote!({ let #made = #coroutine; #reading(#token, #made) });
    }
    let new = Ident::new(if holds_closures(body) { "with_closures" } else { "new" }, Span::mixed_site());
    quote! {
        static #event: #event_type<#brought> = #event_type::#new(#at);
        #completed
        // SAFETY (of the expansion): all that the coroutine was given may be sent, which is proved above; what it
        // makes of that are pointers into itself and values for C, which C uses on threads of its own.
        unsafe { #start(&#event, move |#token| #coroutine) }
    }
}

/// Whether closures are in the operation itself.
fn holds_closures(body: &Body<'_>) -> bool {
    body.plan.lanes.iter().any(|lane| match &lane.role {
        Role::Callback(callback) => crate::kind::closures(callback, body).in_operation(),
        _ => false,
    })
}

/// Where a function says what it returns.
pub(super) fn span_of_result(body: &Body<'_>) -> Span {
    let function = body.plan.function;
    function.ret.as_ref().map_or_else(|| function.ident.span(), |ret| ret.ty.span())
}
