//! The call of C itself: where its function is, what it gets, and what stands around it.

use super::call::Call;
use super::raw::Binding;
use super::{Body, raw};
use crate::ast::Lock;
use crate::handle;
use crate::kind::Stages;
use crate::names;
use crate::paths::private;
use crate::plan::Awaits;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

impl Call<'_> {
    /// Around the call, what is read after it, and the error: until the wrapper returns.
    pub(super) fn lock(&self) -> Option<TokenStream> {
        let body = Body::new(self.plan);
        let held = names::lock();
        Some(match self.plan.lock()? {
            Lock::Path(path) => {
                let lock = private("lock");
                quote_spanned!(path.span()=> let #held = #lock(&#path);)
            }
            Lock::Pair(enter, leave) => {
                let (enter, leave) = (body.before(enter), body.before(leave));
                let at_end = private("at_end");
                quote!(#enter; let #held = #at_end(|| { #leave; });)
            }
            Lock::None => return None,
        })
    }

    /// Stage 4: where C's function is, which may be nowhere; errno, the call, errno.
    pub(super) fn call(&self) -> (TokenStream, TokenStream) {
        let function = self.plan.function;
        let args = self.arguments();
        let (bind, callee) = match raw::binding(self.plan.block, function) {
            Binding::Linked => (TokenStream::new(), self.linked()),
            Binding::Bound => self.bind(),
        };
        let ret = names::ret();
        // SAFETY (of the expansion): the author of the `unsafe extern` block promises that the declaration is
        // true. Every pointer among the arguments was lent above from memory of the caller's or of this
        // function's own, as large as the declaration says, which lives and stays put until the return. In an
        // `unsafe fn` the caller promises the rest.
        let call = quote!(unsafe { #callee(#(#args),*) };);
        let returns = function.answer.as_ref().map_or(self.plan.ret.is_some(), Option::is_some);
        let call = if returns { quote!(let #ret = #call) } else { call };
        let (enter, leave) = self.awaiting();
        if !self.plan.captures_errno() {
            return (bind, quote!(#enter #call #leave));
        }
        let (module, errno) = (private("errno"), names::errno());
        (bind, quote!(#enter #module::clear(); #call let #errno = #module::get(); #leave))
    }

    /// Before and after the call, where a panic may wait for this wrapper that no closure of its own holds.
    fn awaiting(&self) -> (TokenStream, TokenStream) {
        if self.plan.awaits == Awaits::Nothing {
            return (TokenStream::new(), TokenStream::new());
        }
        let (calls, entered, ty) = (names::calls(), names::entered(), private("Calls"));
        // SAFETY (of the expansion): what is entered is left on the next line but one, whatever C did: it does not unwind.
        let enter = quote!(unsafe { #ty::enter(&#calls) });
        let enter = if self.plan.awaits == Awaits::Imported {
            let others = handle::runs_closures(self.plan.block);
            quote!(if #others { ::core::option::Option::Some(#enter) } else { ::core::option::Option::None })
        } else {
            enter
        };
        let leave = quote!(::core::mem::drop(#entered););
        if self.plan.function.completion().is_none() || self.plan.function.asynchronous.is_none() {
            return (quote!(let #entered = #enter;), leave);
        }
        // It waits on for the end, which any thread may bring.
        (quote!(let #entered = #enter;), quote!(#leave #calls.detach();))
    }

    /// What crosses. Behind C's `…` no parameter says a type, so the argument does itself.
    fn arguments(&self) -> Vec<TokenStream> {
        let dots = self.plan.lanes.iter().position(|lane| lane.facts().variadic.is_some());
        let typed = |(index, stages): (usize, &Stages)| {
            let (argument, native) = (&stages.argument, &stages.native);
            let is_pointer = self.plan.lanes[index].param.pointer().is_some();
            match dots {
                Some(dots) if index >= dots && is_pointer => {
                    quote!({ let argument: #native = #argument; argument })
                }
                _ => argument.clone(),
            }
        };
        let passed = |(index, _): &(usize, &Stages)| self.plan.lanes[*index].is_passed();
        self.lanes.iter().enumerate().filter(passed).map(typed).collect()
    }

    /// The name of the C function. What rustc says of the value that it returns, it says at its type.
    fn linked(&self) -> Ident {
        let mut callee = names::raw(&self.plan.function.ident);
        if let Some(ret) = &self.plan.function.ret {
            callee.set_span(syn::spanned::Spanned::span(&ret.ty).resolved_at(callee.span()));
        }
        callee
    }

    /// The C function's address. Finding it may set errno, so it comes before.
    fn bind(&self) -> (TokenStream, Ident) {
        let (slot, function) = (names::slot(&self.plan.function.ident), names::function());
        let bound = private("Bound");
        if !self.plan.fallible {
            return (quote!(let #function = #bound::expect(&#slot);), function);
        }
        let body = Body::new(self.plan);
        let missing = quote!(missing);
        let numbers: [&dyn ToTokens; 1] = [&missing];
        let refusal = body.refusal("", "missing", None, &numbers);
        let bind = quote! {
            let #function = match #bound::get(&#slot) {
                ::core::result::Result::Ok(function) => function,
                ::core::result::Result::Err(missing) => #refusal,
            };
        };
        (bind, function)
    }
}
