//! What kinds may ask of the wrapper that they stand in: its other lanes, its expressions, and how it fails.

mod extent;
mod failing;
mod lifetimes;
mod storage;

pub(crate) use extent::Claim;

use crate::ast::{Expr, Param};
use crate::frame::{expr, outcome};
use crate::kind::types;
use crate::names::{self, local};
use crate::paths::private;
use crate::plan::{Callback, Completion, Lane, Memory, Plan, Role};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use std::cell::Cell;
use syn::Ident;

pub(crate) struct Body<'a> {
    pub(super) plan: &'a Plan<'a>,
    /// Whether the wrapper has a way to fail, so that it matters where it was called.
    pub(super) refuses: Cell<bool>,
}

impl<'a> Body<'a> {
    pub(crate) fn new(plan: &'a Plan<'a>) -> Self {
        Self { plan, refuses: Cell::new(false) }
    }

    pub(crate) fn is_param(&self, name: &Ident) -> bool {
        self.plan.function.param(name).is_some()
    }

    pub(crate) fn param(&self, name: &Ident) -> Option<&'a Param> {
        self.plan.function.param(name).map(|index| &self.plan.function.params[index])
    }

    /// Whether the call may be made again, with more room.
    pub(crate) fn may_repeat(&self) -> bool {
        self.plan.lanes.iter().any(|lane| lane.facts().grow.is_some())
    }

    pub(crate) fn lanes(&self) -> &[Lane<'a>] {
        &self.plan.lanes
    }

    pub(crate) fn fallible(&self) -> bool {
        self.plan.fallible
    }

    pub(crate) fn lane(&self, index: usize) -> &Lane<'a> {
        &self.plan.lanes[index]
    }

    /// The native value of a lane, once its stages have run.
    pub(crate) fn native(&self, index: usize) -> TokenStream {
        let lane = self.lane(index);
        // Of a list of blocks too, words speak of the block.
        if matches!(lane.role, Role::Control) {
            return names::control(lane.name()).to_token_stream();
        }
        let same = matches!(lane.role, Role::Argument)
            && lane.param.handle.is_none()
            && lane.facts().surface.is_none()
            && match types::by_value(lane) {
                Some(ty) => types::is_primitive(ty),
                None => matches!(lane.memory, Memory::None),
            }
            && lane.facts().with.is_none();
        if same { lane.name().to_token_stream() } else { local(lane.name(), "native").to_token_stream() }
    }

    /// What stands behind the pointer of a lane, after the call.
    /// Rustc speaks of it at `at`, where it is named.
    pub(super) fn pointee(&self, index: usize, at: Span) -> TokenStream {
        let lane = self.lane(index);
        let mut native = local(lane.name(), "native");
        native.set_span(at.resolved_at(native.span()));
        let is_one = matches!(lane.memory, Memory::One) && !lane.nullable() && !lane.uninit;
        match lane.role {
            // SAFETY (of the expansion): the pointer was taken from one value that the wrapper borrows or holds
            // until it returns, so it can be read; `check` refuses this for pointers that may be NULL.
            Role::Argument if is_one => quote!(unsafe { ::pinvoke::private::core::ptr::read(#native) }),
            // SAFETY (of the expansion): the block is the operation's own, which lives until C is done.
            Role::Control => {
                let block = names::control(lane.name());
                quote!((unsafe { ::pinvoke::private::core::ptr::read(#block) }))
            }
            // Refused by `check`; without `unsafe` it does not compile either.
            Role::Argument => quote!((*#native)),
            _ => native.to_token_stream(),
        }
    }

    /// An expression before the call, in native values.
    pub(crate) fn before(&self, expr: &Expr) -> TokenStream {
        expr::condition(self, expr)
    }

    /// Whether C says that it succeeded, as far as it is tested.
    pub(crate) fn succeeded(&self) -> TokenStream {
        match (outcome::ok(self), outcome::none(self)) {
            (Some(ok), Some(none)) => quote!((#ok) && !(#none)),
            (Some(ok), None) => quote!(#ok),
            (None, Some(none)) => quote!(!(#none)),
            (None, None) => quote!(true),
        }
    }

    /// Whether C took what it was given: it succeeded, with a value or without.
    pub(crate) fn took(&self) -> TokenStream {
        match (outcome::ok(self), outcome::none(self)) {
            (Some(ok), Some(none)) => quote!((#ok) || (#none)),
            (Some(ok), None) => quote!(#ok),
            (None, _) => quote!(true),
        }
    }

    /// Where what C keeps is remembered: the object, and its slot's place.
    pub(crate) fn slot(&self, of: &Ident, slot: &Ident) -> Option<(&'a Param, usize)> {
        let function = self.plan.function;
        let param =
            if of == "ret" { function.ret.as_ref()? } else { &function.params[function.param(of)?] };
        let ty = &param.handle.as_ref()?.ident;
        let handle = self.plan.block.handles.iter().find(|handle| handle.ident == *ty)?;
        Some((param, handle.slots.iter().position(|known| known.name == *slot)?))
    }

    /// What stands for the part of room that C filled: itself, or how much it is where its owner comes back.
    pub(crate) fn filled(&self, element: &syn::Type) -> TokenStream {
        if self.plan.function.asynchronous.is_some() {
            return quote!(::core::primitive::usize);
        }
        let (buffer, uninit) = (names::uninit_param(), private("Uninit"));
        quote!(<#buffer as #uninit<#element>>::Filled)
    }

    /// The callback that ends the operation, as its parameters are carried.
    pub(crate) fn completion(&self) -> Option<Callback<'a>> {
        Completion::of(self.plan.function)
            .map(|completion| completion.callback(self.plan.block, self.plan.function))
    }

    /// A length, as `Option<usize>`: `None` if a step overflowed.
    pub(crate) fn length(&self, expr: &Expr) -> TokenStream {
        expr::length(self, expr)
    }

    /// The value of `ret` or `*name`, if the expression is no more than that.
    pub(crate) fn after_integer(&self, expr: &Expr) -> Option<TokenStream> {
        matches!(expr, Expr::Ret(_) | Expr::Deref(_)).then(|| expr::condition(self, expr))
    }

    /// Whether the lane stands where C's `…` is.
    pub(crate) fn is_behind_variadic(&self, lane: &Lane<'_>) -> bool {
        let position = |wanted: &dyn Fn(&Lane<'_>) -> bool| self.plan.lanes.iter().position(wanted);
        let first = position(&|other| other.facts().variadic.is_some());
        let own = position(&|other| std::ptr::eq(other.param, lane.param));
        matches!((first, own), (Some(first), Some(own)) if own >= first)
    }
}
