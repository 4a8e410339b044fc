//! The owning frame: an asynchronous wrapper takes the owners of what the borrowing frame would be lent, keeps them
//! until C is done, and gives them back. What is in between is the borrowing frame's own body.

use super::body::Body;
use super::call::Call;
use super::operation::Ended;
use super::owner::{Owned, owned};
use super::signature::{Signature, signature};
use super::{operation, outcome};
use crate::ast::Function;
use crate::docs;
use crate::names;
use crate::paths::{private, private_at};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

/// The pieces of an asynchronous wrapper.
pub(super) struct Owning {
    signature: Signature,
    /// Its parameters.
    names: Vec<Ident>,
    lend: TokenStream,
    /// The type of the result itself.
    pub(super) result: TokenStream,
    /// What stands beside it, if anything comes back.
    pub(super) beside: TokenStream,
    /// What must be `Send`, since C or a pool may drop it elsewhere.
    sent: TokenStream,
}

impl Call<'_> {
    /// An asynchronous wrapper.
    pub(super) fn owning(mut self, name: &Ident) -> TokenStream {
        let owning = self.owners();
        let docs = docs::wrapper(self.plan, &self.lanes, self.ret.as_ref(), name);
        let (spelling, unused) = self.allowed(name);
        let parts = self.parts();
        let ended = Ended::of(self.plan, &self.lanes, self.ret.as_ref());
        let code = outcome::keeping(self.plan, &parts, self.body());
        let body = Body::new(self.plan);
        let body = if self.plan.function.words.operation.blocking.is_some() {
            let cancelled = body.refusal("", "cancelled", None, &[]).to_token_stream();
            owning.offloaded(&body, &code, &outcome::keeping(self.plan, &parts, cancelled))
        } else {
            operation::started(&body, &owning, &code, ended)
        };
        let (signature, sent) = (owning.print(self.plan.function, name), &owning.sent);
        let body = quote_spanned!(name.span()=> { #sent #body });
        self.with_attributes(&quote! {
            #docs
            #[inline]
            #spelling
            #unused
            #[allow(unused_mut, clippy::too_many_arguments, clippy::type_complexity, reason = "owners are lent where they are, as many as C has arguments, and come back")]
            #signature #body
        })
    }

    pub(super) fn owning_stub(&self, name: &Ident) -> TokenStream {
        let mut owning = self.owners();
        // What was refused may have borrowed.
        owning.signature.generics.splice(0..0, self.plan.lifetimes());
        let (signature, broken) = (owning.print(self.plan.function, name), private("broken"));
        self.with_attributes(&quote! {
            #[allow(dead_code, unused_variables, unused_mut, missing_docs, reason = "the block was refused")]
            #signature { #broken() }
        })
    }

    fn owners(&self) -> Owning {
        let mut all = Vec::new();
        for (lane, stages) in self.plan.lanes.iter().zip(&self.lanes) {
            let own = stages.surface.as_ref().map(|surface| (lane.name(), surface));
            for (name, surface) in
                own.into_iter().chain(stages.beside.iter().map(|(name, surface)| (name, surface)))
            {
                all.push(owned(lane, name, surface, &Body::new(self.plan)));
            }
        }
        let (result, _) = outcome::result(self.plan, &self.parts(), true);
        let back: Vec<_> = all.iter().filter(|owned| owned.returns).collect();
        let (types, values) = (back.iter().map(|owned| &owned.ty), back.iter().map(|owned| &owned.name));
        let (output, beside) = match back.as_slice() {
            [] => (result.clone(), TokenStream::new()),
            [one] => {
                let (ty, name) = (&one.ty, &one.name);
                (quote!((#result, #ty)), name.to_token_stream())
            }
            _ => (quote!((#result, (#(#types),*))), quote!((#(#values),*))),
        };
        let generics = all.iter().flat_map(|owned| owned.generics.clone()).collect();
        let params = all.iter().map(|owned| (owned.name.clone(), owned.ty.clone())).collect();
        let ret = quote_spanned!(self.plan.function.ident.span()=> -> ::pinvoke::Op<#output>);
        let sent = |owned: &Owned| {
            let (ty, at) = (&owned.ty, owned.name.span());
            let sendable = private_at(at, "sendable");
            quote_spanned!(at.resolved_at(Span::mixed_site())=> #sendable::<#ty>();)
        };
        Owning {
            signature: Signature { generics, params, ret },
            names: all.iter().map(|owned| owned.name.clone()).collect(),
            lend: all.iter().map(|owned| owned.lend.clone()).collect(),
            result,
            beside,
            sent: all.iter().map(sent).collect(),
        }
    }
}

impl Owning {
    /// The signature: owners are lent where they are, so each may change.
    fn print(&self, function: &Function, name: &Ident) -> TokenStream {
        let Signature { generics, params, ret } = &self.signature;
        let params = params.iter().map(|(param, ty)| quote!(mut #param: #ty));
        let (vis, signature) = (&function.vis, signature(function, name, generics, params, ret));
        quote!(#vis #signature)
    }

    /// The result, beside what comes back.
    pub(super) fn output(&self, result: &TokenStream) -> TokenStream {
        let beside = &self.beside;
        if beside.is_empty() { result.clone() } else { quote!((#result, #beside)) }
    }

    /// Where the owners are lent, and C is called.
    pub(super) fn lent(&self, body: &TokenStream) -> TokenStream {
        let lend = &self.lend;
        quote!(#lend #body)
    }

    /// The call itself runs on a thread of a pool.
    fn offloaded(&self, body: &Body<'_>, code: &TokenStream, cancelled: &TokenStream) -> TokenStream {
        let [blocking, work, event_type] = ["blocking", "work", "Offloaded"].map(private);
        let (event, names, ty) = (names::event(), &self.names, &self.result);
        let (at, lent) = (body.at(""), self.lent(code));
        let (result, task) = (names::result(), names::task());
        let ran = self.output(&result.to_token_stream());
        let made = quote! {
            #work(
                (#(#names,)*),
                |(#(mut #names,)*)| {
                    let #result = (|| -> #ty { #lent })();
                    #ran
                },
                |(#(mut #names,)*)| {
                    let #result = (|| -> #ty { #cancelled })();
                    #ran
                },
            )
        };
        // What is no task is so because of what the function returns.
        let mut run = task.clone();
        run.set_span(operation::span_of_result(body).resolved_at(task.span()));
        quote! {
            static #event: #event_type = #event_type::new(#at);
            let #task = #made;
            #blocking(&#event, #run)
        }
    }
}
