//! How the wrapper fails: with an error, or with a panic at the line of its caller.

use super::Body;
use crate::frame::outcome;
use crate::frame::refusal::{Arguments, Refusal, Turbofish};
use crate::names;
use crate::paths::{At, private, private_at};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Ident;
use syn::ext::IdentExt;

impl Body<'_> {
    /// The error of a wrapper that returns `Result`.
    pub(crate) fn error_type(&self) -> Option<TokenStream> {
        self.fallible().then(|| outcome::error_type(self.plan))
    }

    /// Goes on with what stopped a closure, if anything did.
    pub(crate) fn stopped(&self, closure: &dyn ToTokens) -> TokenStream {
        self.refuses.set(true);
        if self.fallible() {
            quote! {
                if let ::core::option::Option::Some(error) = #closure.error() {
                    return ::core::result::Result::Err(error);
                }
            }
        } else {
            quote!(#closure.resume();)
        }
    }

    /// The same, of what waits in the wrapper itself.
    pub(in crate::frame) fn waiting(&self) -> TokenStream {
        let calls = names::calls();
        if !(self.plan.fails_late && self.fallible()) {
            return self.stopped(&calls);
        }
        quote! {
            if let ::core::option::Option::Some(error) = #calls.failed() {
                return ::core::result::Result::Err(error);
            }
        }
    }

    /// Names a parameter to the runtime, for messages.
    pub(in crate::frame) fn at(&self, param: &str) -> At {
        At { function: self.plan.function.ident.unraw().to_string(), parameter: param.into() }
    }

    /// Leaves the wrapper with an error that the runtime makes: returned, or a panic at the caller's line.
    pub(in crate::frame) fn refusal<'b>(
        &self,
        param: &str,
        name: &'b str,
        ty: Option<&'b dyn ToTokens>,
        numbers: &'b [&'b dyn ToTokens],
    ) -> Refusal<'b> {
        self.refuses.set(true);
        let (span, returns) = (outcome::error_span(self.plan), self.fallible());
        let module = if returns { private_at(span, "error") } else { private("refuse") };
        Refusal { module, returns, name, span, ty, numbers, at: self.at(param) }
    }

    /// The value of a conversion (`Result<_, ErrorKind>`), or the wrapper fails.
    pub(crate) fn attempt(&self, param: &Ident, conversion: TokenStream) -> TokenStream {
        let refused = Ident::new("refused", Span::mixed_site());
        let (numbers, param): ([&dyn ToTokens; 1], _) = ([&refused], param.unraw().to_string());
        let refusal = self.refusal(&param, "of", None, &numbers);
        quote! {
            match #conversion {
                ::core::result::Result::Ok(converted) => converted,
                ::core::result::Result::Err(#refused) => #refusal,
            }
        }
    }

    /// Binds what is not NULL, or the wrapper fails.
    pub(crate) fn require(&self, param: &Ident, pattern: &Ident, value: TokenStream) -> TokenStream {
        let param = param.unraw().to_string();
        let refusal = self.refusal(&param, "null", None, &[]);
        quote!(let ::core::option::Option::Some(#pattern) = #value else { #refusal };)
    }

    /// Binds the value of a check (`Option`) of the runtime, or the wrapper fails as the refusal of that name says
    /// of the same numbers.
    pub(crate) fn check(
        &self,
        param: &Ident,
        pattern: &dyn ToTokens,
        check: &'static str,
        ty: Option<&dyn ToTokens>,
        numbers: &[&dyn ToTokens],
    ) -> TokenStream {
        let (function, param) = (private(check), param.unraw().to_string());
        let refusal = self.refusal(&param, check, ty, numbers);
        let (ty, numbers) = (Turbofish { ty, inferred: 0, span: Span::mixed_site() }, Arguments(numbers));
        quote!(let ::core::option::Option::Some(#pattern) = #function #ty(#numbers) else { #refusal };)
    }
}
