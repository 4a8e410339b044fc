//! What kinds may ask of the wrapper that they stand in: its other lanes, its expressions, and how it fails.

use crate::ast::{Direction, Empty, ErrorForm, Expr, HandleUse, Nullable, Param, Source};
use crate::frame::refusal::{Arguments, Refusal, Turbofish};
use crate::frame::{expr, outcome};
use crate::kind::Part;
use crate::kind::types;
use crate::names::{self, local};
use crate::paths::{At, private, private_at};
use crate::plan::{Callback, Completion, Lane, Memory, Plan, Role};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use std::cell::Cell;
use syn::ext::IdentExt;
use syn::{Ident, Lifetime};

pub(crate) struct Body<'a> {
    pub(super) plan: &'a Plan<'a>,
    /// Whether the wrapper has a way to fail, so that it matters where it was called.
    pub(super) refuses: Cell<bool>,
}

/// Makes code around a piece of code.
type Wrap<'a> = &'a dyn Fn(TokenStream) -> TokenStream;

/// How much C says it wrote.
pub(crate) struct Claim {
    /// Binds what C says, where it is computed.
    pub(crate) told: TokenStream,
    /// The number, if there is room for as much: an `Option`.
    pub(crate) within: TokenStream,
    /// Binds the number, or the wrapper fails.
    pub(crate) check: TokenStream,
    pub(crate) part: Part,
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
    pub(super) fn waiting(&self) -> TokenStream {
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

    /// Names a parameter to the runtime, for messages.
    pub(super) fn at(&self, param: &str) -> At {
        At { function: self.plan.function.ident.unraw().to_string(), parameter: param.into() }
    }

    /// Leaves the wrapper with an error that the runtime makes: returned, or a panic at the caller's line.
    pub(super) fn refusal<'b>(
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

    /// Makes the storage of a lane, fills it, and lends it, `None` being NULL.
    pub(crate) fn optional(
        &self,
        lane: &Lane<'_>,
        storage: &Ident,
        make: Wrap<'_>,
        fill: Wrap<'_>,
        lend: Wrap<'_>,
    ) -> (TokenStream, TokenStream) {
        let name = lane.name();
        if !lane.nullable() {
            let (made, filled) = (make(name.to_token_stream()), fill(quote!(&mut #storage)));
            return (quote!(let mut #storage = #made; #filled), lend(quote!(&mut #storage)));
        }
        let part = local(name, "part");
        let (made, filled) = (make(part.to_token_stream()), fill(storage.to_token_stream()));
        let lent = lend(storage.to_token_stream());
        let filled = self.if_present(lane, storage, filled);
        let prepare = quote! {
            let mut #storage = match #name {
                ::core::option::Option::Some(#part) => ::core::option::Option::Some(#made),
                ::core::option::Option::None => ::core::option::Option::None,
            };
            #filled
        };
        let lent = quote! {
            match &mut #storage {
                ::core::option::Option::Some(#storage) => #lent,
                ::core::option::Option::None => ::pinvoke::private::core::ptr::null_mut(),
            }
        };
        (prepare, lent)
    }

    /// Statements over the storage of a lane, which there may be none of. They see it as a `&mut`.
    pub(crate) fn if_present(&self, lane: &Lane<'_>, storage: &Ident, code: TokenStream) -> TokenStream {
        if code.is_empty() {
            code
        } else if lane.nullable() {
            quote!(if let ::core::option::Option::Some(#storage) = &mut #storage { #code })
        } else {
            quote!({ let #storage = &mut #storage; #code })
        }
    }

    /// For `nullable = any`: whether there is a buffer, whose length then counts.
    pub(crate) fn present(&self, lane: &Lane<'_>) -> TokenStream {
        let any = lane.facts().nullable.as_ref().is_some_and(|word| word.value == Nullable::Any);
        let (name, present) = (lane.name(), local(lane.name(), "present"));
        if any { quote!(let #present = ::core::option::Option::is_some(&#name);) } else { TokenStream::new() }
    }

    /// Demands the length that an expression or `min` says.
    pub(crate) fn extent(&self, lane: &Lane<'_>) -> TokenStream {
        let (len, needed) = (local(lane.name(), "len"), local(lane.name(), "needed"));
        let mut extents = TokenStream::new();
        if let Some(min) = &lane.facts().min {
            let value = self.length(&min.value);
            extents.extend(quote!(let #needed = #value;));
            extents.extend(self.check(lane.name(), &quote!(_), "at_least", None, &[&len, &needed]));
        }
        if let Memory::AtLeast(_, expr) = &lane.memory {
            // Evaluated once: the message must tell the length that was compared.
            let value = self.length(expr);
            extents.extend(quote!(let #needed = #value;));
            let check = self.check(lane.name(), &len, "at_least", None, &[&len, &needed]);
            extents.extend(if lane.nullable() {
                let name = lane.name();
                quote!(let #len = if ::core::option::Option::is_some(&#name) { #check #len } else { 0 };)
            } else {
                check
            });
        }
        extents
    }

    /// What an empty buffer sends: a local that must exist, and the pointer. `holder` is what holds the buffer now.
    pub(crate) fn emptiness(
        &self,
        lane: &Lane<'_>,
        holder: &Ident,
        pointer: TokenStream,
        native: &TokenStream,
    ) -> (TokenStream, TokenStream) {
        let Some(empty) = &lane.facts().empty else { return (TokenStream::new(), pointer) };
        let (len, zero) = (local(lane.name(), "len"), local(lane.name(), "zero"));
        match empty.value {
            Empty::Null => (
                TokenStream::new(),
                quote!(if #len == 0 { ::pinvoke::private::core::ptr::null_mut() } else { #pointer }),
            ),
            Empty::Zero => {
                let zeroed = private("zeroed");
                // `None` is NULL all the same.
                let there = lane.nullable().then(|| quote!(&& ::core::option::Option::is_some(&#holder)));
                (
                    quote!(let mut #zero = #zeroed::<#native>();),
                    quote!(if #len == 0 #there { &raw mut #zero } else { #pointer }),
                )
            }
        }
    }

    /// How much C says it wrote, checked; and that number as a part of the result.
    pub(crate) fn written(&self, lane: &Lane<'_>) -> (TokenStream, Option<Part>) {
        let Some(Claim { told, check, part, .. }) = self.claim(lane) else {
            return (TokenStream::new(), None);
        };
        (quote!(#told #check), Some(part))
    }

    /// The same, for what must be in a guard before the check.
    pub(crate) fn claim(&self, lane: &Lane<'_>) -> Option<Claim> {
        let word = lane.facts().written.as_ref()?;
        let (len, written) = (local(lane.name(), "len"), local(lane.name(), "written"));
        let part = Part { ty: quote!(::core::primitive::usize), value: written.to_token_stream() };
        Some(match self.after_integer(&word.value) {
            Some(native) => {
                let check = self.check(lane.name(), &written, "written", None, &[&native, &len]);
                let function = private("written");
                Claim { told: TokenStream::new(), within: quote!(#function(#native, #len)), check, part }
            }
            None => {
                let length = self.length(&word.value);
                let check = self.check(lane.name(), &written, "within", None, &[&written, &len]);
                let function = private("within");
                let told = quote!(let #written = #length;);
                Claim { told, within: quote!(#function(#written, #len)), check, part }
            }
        })
    }

    /// Whether a count is told after the conversions: if its buffers are converted, and no extent is made of it.
    pub(crate) fn is_late_count(&self, lane: &Lane<'_>, buffers: &[usize]) -> bool {
        let names_it = |expr: &Expr| expr.names().into_iter().any(|name| name == lane.name());
        let extents = self.plan.lanes.iter().filter_map(|other| match &other.memory {
            Memory::AtLeast(_, expr) => Some(*expr),
            _ => other.facts().min.as_ref().map(|word| &word.value),
        });
        let lane = |index: usize| self.lane(index);
        if buffers.iter().any(|&index| lane(index).kind.length_is_late(lane(index))) {
            return true;
        }
        let converted =
            |&index: &usize| lane(index).facts().surface.is_some() || lane(index).facts().with.is_some();
        !buffers.is_empty() && buffers.iter().all(converted) && !extents.into_iter().any(names_it)
    }

    /// Zeroes an output that the error is made of: C may leave it unwritten.
    pub(crate) fn zeroed_for_error(&self, lane: &Lane<'_>) -> TokenStream {
        let read =
            |expr: &Expr| expr.mentions(|part| matches!(part, Expr::Deref(name) if name == lane.name()));
        let args = match self.plan.outcome.error.as_ref().map(|word| &word.value) {
            Some(ErrorForm::Constructor { args, .. }) => args.as_slice(),
            Some(ErrorForm::Errno(Some(number))) => std::slice::from_ref(number),
            _ => &[],
        };
        if lane.direction != Direction::Out || !matches!(lane.memory, Memory::One) || !args.iter().any(read) {
            return TokenStream::new();
        }
        let (native, zeroed) = (local(lane.name(), "native"), private("zeroed"));
        // SAFETY (of the expansion): the pointer was lent just above, exclusively, from one value of a blittable
        // type, of which zero is a value.
        quote!(unsafe { #native.write(#zeroed()) };)
    }

    /// Whether the length of a lane is used at all.
    pub(crate) fn needs_length(&self, lane: &Lane<'_>) -> bool {
        let facts = lane.facts();
        facts.written.is_some() || facts.empty.is_some() || lane.direction != Direction::In
    }

    /// The lifetime of an argument, if the result lives as long; else one without a name.
    pub(crate) fn lent_lifetime(&self, lane: &Lane<'_>) -> Lifetime {
        if lane.lends || lane.has_named_lender() { names::lifetime(lane.name()) } else { names::unnamed() }
    }

    /// How long a borrowed result lives.
    pub(crate) fn source_lifetime(&self, lane: &Lane<'_>) -> Lifetime {
        match lane.facts().borrow.as_ref().map(|word| &word.value) {
            Some(Source::Param(name)) if self.is_param(name) => names::lifetime(name),
            _ => names::for_ever(),
        }
    }

    /// The type of a handle, as the signature has it: a lifetime that is named after an argument is its borrow.
    pub(crate) fn handle_type(&self, usage: &HandleUse) -> TokenStream {
        let (path, lifetimes) = (crate::handle::path(usage), self.handle_lifetimes(usage));
        if lifetimes.is_empty() { path } else { quote!(#path<#(#lifetimes),*>) }
    }

    /// Its form that is borrowed so long, from somebody or from one alone.
    pub(crate) fn borrowed_type(&self, usage: &HandleUse, lifetime: &Lifetime) -> TokenStream {
        if usage.foreign.is_some() {
            let (ty, handle) = (self.handle_type(usage), private("Handle"));
            let form = if usage.exclusive { quote!(Mut) } else { quote!(Ref) };
            return quote!(<#ty as #handle>::#form<#lifetime>);
        }
        let (form, others) = (names::borrowed(&usage.ident, usage.exclusive), self.handle_lifetimes(usage));
        quote!(#form<#lifetime #(, #others)*>)
    }

    fn handle_lifetimes(&self, usage: &HandleUse) -> Vec<Lifetime> {
        let named = |lifetime: &Lifetime| {
            if self.is_param(&lifetime.ident) { names::lifetime(&lifetime.ident) } else { lifetime.clone() }
        };
        let written = usage.lifetimes.iter().map(named).chain(std::iter::repeat(names::unnamed()));
        written.take(usage.declared.len()).collect()
    }

    /// The pointers of the parents that a handle's release takes.
    pub(crate) fn parents(&self, usage: &HandleUse) -> TokenStream {
        let raw = usage.parents.iter().map(|&index| {
            let name = usage.lifetimes.get(index).map(|lifetime| &lifetime.ident);
            let index = name.and_then(|name| self.plan.function.param(name));
            index.map_or_else(
                || quote!(::pinvoke::private::core::ptr::null_mut()),
                |index| {
                    let native = self.native(index);
                    quote!(#native.cast())
                },
            )
        });
        if usage.parents.is_empty() { quote!(()) } else { quote!([#(#raw),*]) }
    }

    /// The lifetime of an argument whose tail is returned.
    pub(crate) fn lifetime(&self, index: usize) -> Lifetime {
        names::lifetime(self.lane(index).name())
    }

    /// Whether the lane stands where C's `…` is.
    pub(crate) fn is_behind_variadic(&self, lane: &Lane<'_>) -> bool {
        let position = |wanted: &dyn Fn(&Lane<'_>) -> bool| self.plan.lanes.iter().position(wanted);
        let first = position(&|other| other.facts().variadic.is_some());
        let own = position(&|other| std::ptr::eq(other.param, lane.param));
        matches!((first, own), (Some(first), Some(own)) if own >= first)
    }
}
