//! The closures that C finds behind one pointer: what holds them, and how a trampoline gets at its own.

use super::answer::{Answer, answer};
use super::argument::{Argument, Received, received};
use super::bounds;
use crate::ast::{CallbackForm, Threads};
use crate::names;
use crate::paths::private;
use crate::plan::{Callback, Keeps};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use std::rc::Rc;
use syn::Path;

pub(crate) struct Group<'a> {
    pub(crate) members: Vec<Rc<Callback<'a>>>,
    /// The error of a wrapper that returns `Result`.
    pub(crate) error: Option<TokenStream>,
    /// Whether these are members of C's struct, which is filled for whatever holds the object.
    pub(crate) of_struct: bool,
}

/// One closure of a group, as code.
pub(crate) struct Member<'a> {
    pub(crate) callback: &'a Callback<'a>,
    pub(crate) received: Vec<Received>,
    pub(crate) answer: Answer,
}

impl<'a> Member<'a> {
    pub(crate) fn of(callback: &'a Callback<'a>) -> Self {
        let all: Vec<_> = Argument::all(callback).map(|argument| received(&argument)).collect();
        let answer = answer(callback, &all);
        Self { callback, received: all, answer }
    }
}

impl Group<'_> {
    /// Whether one object serves all.
    pub(crate) fn object(&self) -> Option<&Path> {
        match self.members.first()?.form() {
            CallbackForm::Method(path) => Some(path),
            CallbackForm::Closure | CallbackForm::Once | CallbackForm::Complete => None,
        }
    }

    pub(crate) fn threads(&self) -> Threads {
        self.members.first().map_or(Threads::Caller, |first| first.threads())
    }

    /// For how long C has what is behind the pointer.
    pub(crate) fn keeps(&self) -> Keeps {
        self.members.first().map_or(Keeps::Call, |first| first.keeps())
    }

    /// Whether there is no state.
    pub(crate) fn is_item(&self) -> bool {
        self.members.first().is_some_and(|first| first.is_item())
    }

    /// The bounds of a closure where it is taken.
    pub(crate) fn taken(&self, member: usize) -> TokenStream {
        let (bounds, lifetime) = (self.bounds(member), bounds::lives(self.members[member].keeping()));
        quote!(#bounds #lifetime)
    }

    /// Whether it is dropped with the object before a lifetime ends.
    pub(crate) fn is_lent(&self) -> bool {
        self.members.first().is_some_and(|first| first.keeping().lifetime().is_some())
    }

    /// The bounds of a closure: what it is called with, and from where.
    pub(crate) fn bounds(&self, member: usize) -> TokenStream {
        let callback = &self.members[member];
        if let CallbackForm::Method(path) = callback.form() {
            let ((of, _), threads) = (split(path), bounds::of_object(callback.keeping()));
            return quote!(#of #threads);
        }
        let member = Member::of(callback);
        let arguments = member.received.iter().filter_map(|received| received.surface.as_ref());
        let ret = self.returned(&member);
        let (kind, threads) = (self.kind(), bounds::sent(callback.keeping(), self.is_item()));
        let item = self.is_item().then(|| quote!(+ ::core::marker::Copy));
        quote!(::core::ops::#kind(#(#arguments),*) #ret #item #threads)
    }

    /// What a closure returns, as it stands in a signature.
    pub(crate) fn returned(&self, member: &Member<'_>) -> TokenStream {
        let mut ty = member.answer.ty.clone();
        if let (true, Some(error)) = (is_fallible(member.callback), &self.error) {
            ty = quote!(::core::result::Result<#ty, #error>);
        }
        if matches!(ty.to_string().as_str(), "()" | "( )") { TokenStream::new() } else { quote!(-> #ty) }
    }

    /// How often it is called, and whether at once.
    fn kind(&self) -> TokenStream {
        match (self.is_item(), self.keeps(), self.threads()) {
            (true, ..) => quote!(Fn),
            (_, Keeps::Once, _) => quote!(FnOnce),
            (_, _, Threads::Several) => quote!(Fn),
            (_, _, Threads::Caller | Threads::Other) => quote!(FnMut),
        }
    }

    /// The generic parameters of a trampoline: one for each closure, since it finds all of them.
    pub(crate) fn generics(&self) -> TokenStream {
        let last = if self.object().is_some() { 1 } else { self.members.len() };
        let each = (0..last).map(|index| {
            let (name, bounds) = (names::closure(index), self.bounds(index));
            quote!(#name: #bounds)
        });
        quote!(<#(#each),*>)
    }

    pub(crate) fn arguments(&self) -> TokenStream {
        let last = if self.object().is_some() { 1 } else { self.members.len() };
        let each = (0..last).map(names::closure);
        quote!(<#(#each),*>)
    }

    /// The type of what C finds behind its pointer.
    pub(crate) fn record(&self) -> TokenStream {
        let slots: Vec<_> = self.slots().map(|index| self.slot(index)).collect();
        let record = match slots.as_slice() {
            [one] => one.clone(),
            _ => quote!((#(#slots),*)),
        };
        let in_operation = private("InOperation");
        if self.in_operation() { quote!(#in_operation<#record>) } else { record }
    }

    /// Whether an operation that C ends holds them: its end may come while they run.
    pub(crate) fn in_operation(&self) -> bool {
        let ends = |first: &Rc<Callback<'_>>| first.function.completion().is_some();
        !self.of_struct && !self.is_item() && !self.is_kept() && self.members.first().is_some_and(ends)
    }

    /// The places of a record.
    pub(crate) fn slots(&self) -> std::ops::Range<usize> {
        0..if self.object().is_some() { 1 } else { self.members.len() }
    }

    fn slot(&self, index: usize) -> TokenStream {
        let mut slot = self.held(index);
        if self.is_kept() {
            let keeper = private("Keeper");
            slot = quote!(#keeper<#slot>);
        }
        if self.nullable(index) { quote!(::core::option::Option<#slot>) } else { slot }
    }

    /// What C has the address of.
    pub(crate) fn held(&self, index: usize) -> TokenStream {
        let (holder, name) = (self.holder(), names::closure(index));
        if self.is_item() {
            let nullable = self.nullable(index);
            return quote!(#holder<#name, #nullable>);
        }
        let in_frame = !self.is_kept() && !self.is_item();
        let reference = self.object().filter(|_| in_frame).map(|_| self.reference());
        let error = self.error.as_ref().filter(|_| in_frame).map(|error| quote!(, #error));
        match super::beside(&self.members[index]) {
            Some(lent) => quote!(#holder<(#name, #lent) #error>),
            None => quote!(#holder<#reference #name #error>),
        }
    }

    /// Whether C has it behind the end of the call, so that it is not in the wrapper's frame.
    pub(crate) fn is_kept(&self) -> bool {
        self.keeps() != Keeps::Call && !self.is_item()
    }

    /// How the functions of a struct reach their object.
    pub(crate) fn called(&self) -> TokenStream {
        private(if self.threads() == Threads::Several { "BySeveral" } else { "Alone" }).to_token_stream()
    }

    /// How an object is held.
    pub(crate) fn reference(&self) -> TokenStream {
        if self.threads() == Threads::Several { quote!(&) } else { quote!(&mut) }
    }

    /// What holds one closure.
    pub(crate) fn holder(&self) -> TokenStream {
        self.members.first().map(|first| bounds::holder(first.keeping(), self.is_item())).unwrap_or_default()
    }

    pub(crate) fn nullable(&self, index: usize) -> bool {
        self.object().is_none() && self.members[index].param.facts.nullable.is_some()
    }

    /// Where a closure stands in the wrapper's record.
    pub(crate) fn own_place(&self, record: &Ident, index: usize) -> TokenStream {
        let place = self.place(record, index);
        if self.in_operation() && self.slots().len() == 1 { quote!((*#place)) } else { place }
    }

    /// Where a closure stands in a record.
    pub(crate) fn place(&self, record: &Ident, index: usize) -> TokenStream {
        if self.slots().len() == 1 {
            return record.to_token_stream();
        }
        let index = syn::Index::from(index);
        quote!(#record.#index)
    }
}

/// The trait of a method, and the method's name.
pub(crate) fn split(method: &Path) -> (Path, Option<Ident>) {
    let mut of = method.clone();
    let name = of.segments.pop().map(|last| last.ident);
    of.segments.pop_punct();
    (of, name)
}

/// Whether the closure returns `Result`.
pub(crate) fn is_fallible(callback: &Callback<'_>) -> bool {
    crate::plan::fails(callback.param)
}
