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
use crate::plan::{Completion, Plan};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
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

/// After the call: waits for the end, if it is still to come, and takes what it brings.
pub(super) fn end(plan: &Plan<'_>, lanes: &[Stages]) -> TokenStream {
    let (body, left) = (Body::new(plan), fields::left(plan, lanes));
    let Some(callback) = body.completion() else { return left };
    if plan.function.words.operation.blocking.is_some() {
        return left;
    }
    let Brought { pattern, nothing, .. } = completion::brought(&callback);
    let (token, calling, end) = (names::token(), names::calling(), private("End"));
    let cancelled = body.refusal("", "cancelled", None, &[]).to_token_stream();
    let (bringing, is_completed) = (names::brought(), names::is_completed());
    let is_pending = Ident::new("is_pending", Span::mixed_site());
    let (wanted, wait) = cancel(&body);
    let waited = quote! {
        match #wait.await {
            #end::Completed(#bringing) => #bringing,
            #end::Cancelled => #cancelled,
        }
    };
    let words = &plan.function.words.operation;
    let result = words.result.as_ref().map(|word| condition(&body, &word.value));
    let (ret, busy) = (names::ret(), busy::behind(plan));
    let Some(pending) = &words.pending else {
        let result = result.map(|result| quote!(let #ret = #result;));
        return quote!(#wanted #calling.ended(); let #bringing = #waited; #left let #pattern = #bringing; #busy #result);
    };
    let pending = condition(&body, &pending.value);
    let at_once = quote!(#token.at_once().await);
    let result = result.map(|result| {
        let own = is_of_another_type(plan).then(|| quote!(as _));
        quote!(let #ret = if #is_completed { #result } else { #ret #own };)
    });
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
        #busy
        #result
    }
}

/// Whether what ends an operation need not be of the type that C's function returns.
fn is_of_another_type(plan: &Plan<'_>) -> bool {
    let function = plan.function;
    let result = function.words.operation.result.as_ref().map(|word| &word.value);
    function.answer.is_some() || matches!(result, Some(Expr::Field(..) | Expr::Call(..)))
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

/// The wrapper's own body: the operation's record, its coroutine, and the function that C calls.
/// What it made of C's must be freed even if nobody awaits it.
pub(super) fn started(body: &Body<'_>, owning: &Owning, code: &TokenStream, adopts: bool) -> TokenStream {
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
    if adopts {
        let (reading, span) = (private("reading"), body.plan.function.ident.span());
        let made = Ident::new("coroutine", span.resolved_at(Span::mixed_site()));
        coroutine = quote!({ let #made = #coroutine; #reading(#token, #made) });
    }
    quote! {
        static #event: #event_type<#brought> = #event_type::new(#at);
        #completed
        // SAFETY (of the expansion): all that the coroutine was given may be sent, which is proved above; what it
        // makes of that are pointers into itself and values for C, which C uses on threads of its own.
        unsafe { #start(&#event, move |#token| #coroutine) }
    }
}

/// Where a function says what it returns.
pub(super) fn span_of_result(body: &Body<'_>) -> Span {
    let function = body.plan.function;
    function.ret.as_ref().map_or_else(|| function.ident.span(), |ret| ret.ty.span())
}
