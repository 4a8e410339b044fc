//! Plans into tokens: the order of one call, and the signature. What a stage contains is the kinds' business.

mod body;
mod expr;
mod fields;
mod init;
mod operation;
mod outcome;
mod owner;
mod owning;
mod raw;
mod refusal;

pub(crate) use body::{Body, Claim};
pub(crate) use outcome::error_type;
pub(crate) use raw::block_cfgs as cfgs;

use crate::ast::{Block, Function, Lock, Safety};
use crate::callback;
use crate::docs;
use crate::handle::{self, Method, Methods};
use crate::kind::{Form, Part, Proof, Stages, Surface};
use crate::names;
use crate::paths::private;
use crate::plan::{Awaits, Lane, Plan};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use raw::Binding;
use std::collections::{BTreeMap, HashSet};
use std::mem::take;
use syn::spanned::Spanned;
use syn::{Attribute, Ident};

/// The code of one stage.
type Stage = fn(&mut Stages) -> &mut TokenStream;

/// The stages of every lane of a call.
struct Call<'a> {
    plan: &'a Plan<'a>,
    /// Whether a stage refuses something.
    refuses: bool,
    lanes: Vec<Stages>,
    ret: Option<Stages>,
}

/// The whole expansion of a block.
pub(crate) fn block(block: &Block, plans: &[Plan<'_>]) -> TokenStream {
    let mut linked = TokenStream::new();
    let mut wrappers = TokenStream::new();
    let mut proofs = BTreeMap::new();
    let mut methods = Methods::default();
    for plan in plans {
        let call = Call::new(plan);
        match raw::binding(block, plan.function) {
            Binding::Linked => linked.extend(raw::linked(plan, &call.lanes, call.ret.as_ref())),
            Binding::Bound => wrappers.extend(raw::slot(plan, &call.lanes, call.ret.as_ref())),
        }
        call.collect_proofs(&mut proofs);
        wrappers.extend(call.wrapper(&plan.function.ident, &mut methods));
        if let Some(index) = plan.uninit() {
            let plan = plan.with_uninit(index);
            wrappers.extend(Call::new(&plan).wrapper(&names::uninit(&plan.function.ident), &mut methods));
        }
    }
    let types: TokenStream = block.handles.iter().map(|handle| handle::types(block, handle, plans)).collect();
    let methods = methods.print(&cfgs(block).collect::<Vec<_>>());
    let imported = handle::imported(block);
    let Block { unsafety, abi, statics, aliases, .. } = block;
    let items = braced(block, &quote!(#(#statics)* #linked));
    let attrs = block.attrs.iter().filter(|attr| !attr.path().is_ident("doc"));
    let (group, init) = (raw::group(block, plans), init::state(block));
    let proofs = proofs.values();
    quote! {
        #(#aliases)*
        #types
        #(#attrs)*
        #[allow(dead_code, improper_ctypes, clashing_extern_declarations, non_snake_case, reason = "checked by `#[marshal]`")]
        #unsafety #abi #items
        #group
        #init
        #wrappers
        #methods
        #imported
        #(#proofs)*
    }
}

/// Whether the function is found at run time, so that a call of it may fail and not be made.
pub(crate) fn is_bound(plan: &Plan<'_>) -> bool {
    raw::binding(plan.block, plan.function) == Binding::Bound
}

/// Items between the braces of the user's block.
pub(crate) fn braced(block: &Block, items: &TokenStream) -> TokenStream {
    let mut tokens = TokenStream::new();
    block.braces.surround(&mut tokens, |tokens| tokens.extend(items.clone()));
    tokens
}

/// Wrappers of a block that was refused: their signatures, so that what uses them is not refused as well.
pub(crate) fn stubs(block: &Block, plans: &[Plan<'_>]) -> TokenStream {
    let mut names = HashSet::new();
    let mut stubs = TokenStream::new();
    let mut methods = Methods::default();
    // A state's types call more than can be left out here.
    let has_types = block.handles.iter().all(|handle| handle.words.state.is_none());
    for handle in block.handles.iter().filter(|_| has_types) {
        if names.insert(handle.ident.to_string()) {
            stubs.extend(crate::fallback::without_calls(handle::types(block, handle, plans)));
        }
    }
    for plan in plans {
        if names.insert(plan.function.ident.to_string()) {
            stubs.extend(Call::new(plan).stub(&plan.function.ident, &mut methods));
        }
    }
    for (plan, index) in plans.iter().filter_map(|plan| Some((plan, plan.uninit()?))) {
        let name = names::uninit(&plan.function.ident);
        if names.insert(name.to_string()) {
            stubs.extend(Call::new(&plan.with_uninit(index)).stub(&name, &mut methods));
        }
    }
    if has_types {
        stubs.extend(methods.print(&cfgs(block).collect::<Vec<_>>()));
    }
    stubs
}

impl<'a> Call<'a> {
    fn new(plan: &'a Plan<'a>) -> Self {
        let body = Body::new(plan);
        let stages = |lane: &Lane<'_>| lane.kind.stages(lane, &body);
        let (lanes, ret) = (plan.lanes.iter().map(stages).collect(), plan.ret.as_ref().map(stages));
        Self { plan, refuses: body.refuses.get() || plan.awaits != Awaits::Nothing, lanes, ret }
    }

    fn wrapper(mut self, name: &Ident, methods: &mut Methods) -> TokenStream {
        if self.plan.function.asynchronous.is_some() {
            return self.owning(name);
        }
        let signature = self.signature();
        let docs = docs::wrapper(self.plan, &self.lanes, self.ret.as_ref(), name);
        let parts = self.parts();
        let body = outcome::keeping(self.plan, &parts, self.body());
        // Panics are at the line of the caller, where the mistake is.
        let bound = is_bound(self.plan);
        let track = !self.plan.fallible && (self.refuses || bound || init::may_panic(self.plan));
        let track = track.then(|| quote!(#[track_caller]));
        let (spelling, unused) = self.allowed(name);
        // The braces too are the function's: what lints say of it points there.
        let body = quote_spanned!(name.span()=> { #body });
        if self.plan.function.words.method.is_some() {
            let attributes = self.with_attributes(&quote!(#docs #[inline] #track #spelling));
            let wrapper = self.method(name, attributes, &signature, methods);
            let signature = signature.print(self.plan.function, &wrapper, false);
            return self.with_attributes(
                &quote!(#[inline] #track #[allow(non_snake_case, reason = "C's name")] #signature #body),
            );
        }
        let signature = signature.print(self.plan.function, name, true);
        self.with_attributes(&quote!(#docs #[inline] #track #spelling #unused #signature #body))
    }

    /// What lints should not say of a wrapper: of C's spelling, and of one that nobody calls.
    fn allowed(&self, name: &Ident) -> (Option<TokenStream>, Option<TokenStream>) {
        let is_snake = !name.to_string().contains(|c: char| c.is_uppercase());
        let spelling = (!is_snake).then(|| quote!(#[allow(non_snake_case, reason = "C's name")]));
        let two_forms = self.plan.uninit().is_some() || self.plan.lanes.iter().any(|lane| lane.uninit);
        let called = self.plan.block.calls(&self.plan.function.ident);
        let reason = if called { "the block calls it" } else { "one of the two forms may do" };
        let unused = (two_forms || called).then(|| quote!(#[allow(dead_code, reason = #reason)]));
        (spelling, unused)
    }

    /// The function as a method; what it calls is named so.
    fn method(
        &self,
        name: &Ident,
        attributes: TokenStream,
        signature: &Signature,
        methods: &mut Methods,
    ) -> Ident {
        let wrapper = names::hidden(name);
        let written = self.plan.function.words.method.as_ref().and_then(|word| word.value.clone());
        let name = written.filter(|_| *name == self.plan.function.ident);
        let name = name.unwrap_or_else(|| names::method(self.plan.function, &wrapper));
        let method = Method { attributes, wrapper: wrapper.clone(), name, signature };
        handle::methods(self.plan, &method, methods);
        wrapper
    }

    fn stub(&self, name: &Ident, methods: &mut Methods) -> TokenStream {
        if self.plan.function.asynchronous.is_some() {
            return self.owning_stub(name);
        }
        let (signature, broken) = (self.signature(), private("broken"));
        let is_method = self.plan.function.words.method.is_some();
        let hidden = is_method.then(|| {
            let attributes =
                self.with_attributes(&quote!(#[allow(missing_docs, reason = "the block was refused")]));
            self.method(name, attributes, &signature, methods)
        });
        let signature =
            signature.print(self.plan.function, hidden.as_ref().unwrap_or(name), hidden.is_none());
        self.with_attributes(&quote! {
            #[allow(dead_code, unused_variables, missing_docs, reason = "the block was refused")]
            #signature { #broken() }
        })
    }

    fn with_attributes(&self, item: &TokenStream) -> TokenStream {
        let Function { attrs, cfgs, .. } = self.plan.function;
        let lints = self.plan.block.attrs.iter().filter(|attr| is_lint(attr));
        let block_cfgs = raw::block_cfgs(self.plan.block);
        quote!(#(#block_cfgs)* #(#cfgs)* #(#lints)* #(#attrs)* #item)
    }

    /// The order of one call. It takes the code of the stages away.
    fn body(&mut self) -> TokenStream {
        let mut resume: TokenStream = self.gather(|s| &mut s.resume).into_iter().collect();
        if self.plan.awaits != Awaits::Nothing {
            resume.extend(Body::new(self.plan).waiting());
        }
        let adopt: TokenStream = self.gather(|s| &mut s.adopt).into_iter().collect();
        let nothing = TokenStream::new();
        // What C handed over is in guards before a panic goes on; where there is nothing, once is enough.
        let (first, on_failure, last) =
            if adopt.is_empty() { (&resume, &nothing, &nothing) } else { (&nothing, &resume, &resume) };
        let ((bind, call), test) = (self.call(), outcome::test(&Body::new(self.plan), on_failure));
        let asked = outcome::asked(&Body::new(self.plan));
        let (_, result) = outcome::result(self.plan, &self.parts(), true);
        let (once, again) = (self.gather(|s| &mut s.once), self.gather(|s| &mut s.again));
        let caught = self.gather(|s| &mut s.caught);
        let items = self.plan.ret.iter().chain(&self.plan.lanes).map(crate::kind::types::items);
        let items: Vec<_> = items.filter(|items| !items.is_empty()).collect();
        let before: [Stage; 6] = [
            |s| &mut s.lengths,
            |s| &mut s.counts,
            |s| &mut s.extents,
            |s| &mut s.prepare,
            |s| &mut s.late_counts,
            |s| &mut s.lend,
        ];
        let after: [Stage; 2] = [|s| &mut s.written, |s| &mut s.read_back];
        let init = init::before(self.plan);
        let mut code: Vec<TokenStream> = before.into_iter().flat_map(|stage| self.gather(stage)).collect();
        // What is dropped with it is so behind the lock, which that may take again.
        code.extend(self.plan.holds().then(|| {
            let (calls, ty) = (names::calls(), private("Calls"));
            quote!(let #calls = #ty::new();)
        }));
        code.push(bind);
        // What C keeps is in its slot from here on, which another thread may set as well.
        code.extend(self.lock());
        code.extend(self.gather(|s| &mut s.aliases));
        code.push(operation::begin(self.plan, &self.lanes));
        code.push(call);
        code.extend(self.gather(|s| &mut s.taken));
        code.push(operation::end(self.plan, &self.lanes));
        code.extend(caught);
        code.extend(self.gather(|s| &mut s.recount));
        code.push(asked);
        code.extend(again);
        code.extend(self.gather(|s| &mut s.settle));
        code.extend([first.clone(), test, adopt.clone(), last.clone()]);
        code.extend(after.into_iter().flat_map(|stage| self.gather(stage)));
        if once.is_empty() {
            code.push(result);
            // One stream of many at once: each joining by itself costs the compiler as much.
            return std::iter::once(init).chain(items).chain(code).filter(|code| !code.is_empty()).collect();
        }
        // A call that may have to be made again: every round ends here, in `continue`, or with a refusal.
        quote!(#init #(#items)* #(#once)* loop { #(#code)* return #result; })
    }

    /// One stage of every lane: first of what C returns, which is copied before anything else runs.
    fn gather(&mut self, stage: Stage) -> Vec<TokenStream> {
        let lanes = self.ret.iter_mut().chain(&mut self.lanes);
        lanes.map(|stages| take(stage(stages))).filter(|code| !code.is_empty()).collect()
    }

    /// Around the call, what is read after it, and the error: until the wrapper returns.
    fn lock(&self) -> Option<TokenStream> {
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
    fn call(&self) -> (TokenStream, TokenStream) {
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

    /// What joins the result: first what C returns, then outputs in the order of the declaration.
    fn parts(&self) -> Vec<Part> {
        let stages = self.ret.iter().chain(&self.lanes);
        let parts = stages.filter_map(|stages| stages.result.as_ref());
        let parts = parts.map(|part| Part { ty: part.ty.clone(), value: part.value.clone() });
        let brought = Body::new(self.plan).completion();
        parts.chain(brought.into_iter().flat_map(|end| callback::completion::brought(&end).parts)).collect()
    }

    fn signature(&self) -> Signature {
        let mut generics = self.plan.lifetimes();
        let mut params = Vec::new();
        for (lane, stages) in self.plan.lanes.iter().zip(&self.lanes) {
            let Some(surface) = &stages.surface else { continue };
            let lifetime = lane.lifetime();
            let ty = surface_type(surface, lifetime.as_ref());
            let param = lane.name();
            params.push((param.clone(), ty));
            let beside = stages.beside.iter();
            params.extend(beside.map(|(name, surface)| (name.clone(), surface_type(surface, None))));
        }
        // Only stubs see a name twice.
        for index in 1..params.len() {
            let (earlier, own) = params.split_at_mut(index);
            let name = &mut own[0].0;
            if earlier.iter().any(|(other, _)| other == name) {
                *name = names::local(name, "again");
            }
        }
        if let Some(room) =
            self.lanes.iter().filter_map(|stages| stages.surface.as_ref()).find(|s| s.form == Form::Room)
        {
            let (buffer, uninit, element) = (names::uninit_param(), private("Uninit"), &room.ty);
            generics.push(quote!(#buffer: #uninit<#element>));
        }
        let parts = self.parts();
        let (ty, _) = outcome::result(self.plan, &parts, true);
        let ret = if outcome::is_unit(self.plan, &parts) {
            TokenStream::new()
        } else {
            quote_spanned!(self.plan.function.ident.span()=> -> #ty)
        };
        Signature { generics, params, ret }
    }

    /// Each proof once for a block, whoever needs it.
    fn collect_proofs(&self, proofs: &mut BTreeMap<String, TokenStream>) {
        let cfgs: Vec<&Attribute> =
            raw::block_cfgs(self.plan.block).chain(&self.plan.function.cfgs).collect();
        for proof in self.lanes.iter().chain(&self.ret).flat_map(|stages| &stages.proofs) {
            let Proof { assertion, types, .. } = proof;
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

/// What callers see of a wrapper.
pub(crate) struct Signature {
    pub(crate) generics: Vec<TokenStream>,
    pub(crate) params: Vec<(Ident, TokenStream)>,
    /// `-> T`, or nothing.
    pub(crate) ret: TokenStream,
}

impl Signature {
    fn print(&self, function: &Function, name: &Ident, visible: bool) -> TokenStream {
        let Self { generics, params, ret } = self;
        let params = params.iter().map(|(param, ty)| quote!(#param: #ty));
        let signature = signature(function, name, generics, params, ret);
        let vis = visible.then_some(&function.vis);
        quote!(#vis #signature)
    }
}

/// A signature without its visibility: all of it at the user's function, which is where lints of signatures then point.
fn signature(
    function: &Function,
    name: &Ident,
    generics: &[TokenStream],
    params: impl Iterator<Item = TokenStream>,
    ret: &TokenStream,
) -> TokenStream {
    let unsafety = (function.safety == Safety::Unsafe).then(|| quote!(unsafe));
    let generics = if generics.is_empty() { TokenStream::new() } else { quote!(<#(#generics),*>) };
    quote_spanned!(name.span()=> #unsafety fn #name #generics (#(#params),*) #ret)
}

/// The borrowing frame lends: `&T`, `&mut T`.
fn surface_type(surface: &Surface, lifetime: Option<&syn::Lifetime>) -> TokenStream {
    let ty = &surface.ty;
    let ty = match surface.form {
        Form::Value => quote!(#ty),
        Form::Shared => quote!(&#lifetime #ty),
        Form::Exclusive => quote!(&#lifetime mut #ty),
        Form::Room => {
            let buffer = names::uninit_param();
            quote!(#buffer)
        }
    };
    if surface.nullable { quote!(::core::option::Option<#ty>) } else { ty }
}

fn is_lint(attr: &Attribute) -> bool {
    ["allow", "expect", "warn", "deny", "forbid"].iter().any(|lint| attr.path().is_ident(lint))
}

/// The name of the C function.
pub(crate) fn symbol(plan: &Plan<'_>) -> syn::LitStr {
    raw::symbol(plan.block, plan.function)
}

/// An expression that names neither parameters nor what C returned.
pub(crate) fn print_constant(expr: &crate::ast::Expr) -> TokenStream {
    expr::constant(expr)
}

/// An expression as the user wrote it, nearly.
pub(crate) fn print_expr(expr: &crate::ast::Expr) -> String {
    expr::print(expr)
}
