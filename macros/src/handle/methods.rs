//! Functions as methods of the first handle, or as constructors of what they make.

use super::types::lent_lifetime;
use crate::ast::{Foreign, Function, HandleUse, Param};
use crate::frame::Signature;
use crate::names;
use crate::paths::private;
use crate::plan::Plan;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use std::collections::BTreeMap;
use syn::{Ident, Lifetime};

/// The methods of a block, by the `impl` that they stand in.
#[derive(Default)]
pub(crate) struct Methods(BTreeMap<String, (TokenStream, TokenStream)>);

impl Methods {
    fn push(&mut self, header: TokenStream, method: TokenStream) {
        let (_, methods) = self.0.entry(header.to_string()).or_insert_with(|| (header, TokenStream::new()));
        methods.extend(method);
    }

    pub(crate) fn print(self, cfgs: &[&syn::Attribute]) -> TokenStream {
        let blocks = self.0.into_values().map(|(header, methods)| {
            quote!(#(#cfgs)* #[allow(dead_code, reason = "not every form of a handle is used")] #header { #methods })
        });
        blocks.collect()
    }
}

/// A wrapper as a method: what stands before `fn`, and its name there.
pub(crate) struct Method<'a> {
    pub(crate) attributes: TokenStream,
    pub(crate) wrapper: Ident,
    pub(crate) name: Ident,
    pub(crate) signature: &'a Signature,
}

/// Names that the types of a handle have for themselves.
pub(crate) const OWN_METHODS: &[&str] = &["as_raw", "by_mut", "by_ref", "from_raw", "into_raw", "reborrow"];

/// Adds the forms of a method.
pub(crate) fn methods(plan: &Plan<'_>, method: &Method<'_>, into: &mut Methods) {
    // Refused by `check`.
    if OWN_METHODS.iter().any(|own| method.name == own) {
        return;
    }
    match plan.function.receiver() {
        Some(index) => {
            let param = &plan.function.params[index];
            let usage = param.handle.as_ref().expect("the receiver is a handle");
            of_receiver(param, usage, plan.lanes[index].lends, method, plan.function, into);
        }
        None => {
            let results = plan.function.ret.iter().chain(&plan.function.params);
            if let Some(usage) = results
                .filter_map(|param| param.handle.as_ref())
                .find(|usage| usage.owned && usage.foreign.is_none())
            {
                constructor(usage, method, plan.function, into);
            }
        }
    }
}

fn constructor(usage: &HandleUse, method: &Method<'_>, function: &Function, into: &mut Methods) {
    let (ident, others) = (&usage.ident, unnamed(usage));
    let header = if others.is_empty() { quote!(impl #ident) } else { quote!(impl #ident<#(#others),*>) };
    into.push(header, print(method, function, None, &[]));
}

fn of_receiver(
    param: &Param,
    usage: &HandleUse,
    lends: bool,
    method: &Method<'_>,
    function: &Function,
    into: &mut Methods,
) {
    let (ident, own) = (&usage.ident, names::lifetime(&param.ident));
    let named = written(usage, function);
    let lifetimes: Vec<Lifetime> = if named.is_empty() { unnamed(usage) } else { usage.lifetimes.clone() };
    let consumes = param.facts.consume.is_some() || param.facts.callback.retain.is_some();
    let lent = lends.then_some(&own);
    let mut known = named.clone();
    known.extend((!lends).then(|| own.clone()));
    if usage.owned {
        let header = if lifetimes.is_empty() {
            quote!(impl #ident)
        } else {
            quote!(impl<#(#named),*> #ident<#(#lifetimes),*>)
        };
        let alone = usage.exclusive.then(|| quote!(mut));
        let (receiver, bound) = if consumes {
            (Receiver::new(quote!(self)), &known)
        } else if matches!(usage.foreign, Some(Foreign::Block(_))) {
            (Receiver::imported(&own, usage.exclusive), &named)
        } else {
            (Receiver::new(quote!(&#lent #alone self)), &known)
        };
        into.push(header, print(method, function, Some((param, receiver)), bound));
    }
    // Only the object itself can be given away, and only it has a record.
    if consumes || usage.with_record {
        return;
    }
    let [alone, many] = [true, false].map(|alone| borrowed_form(usage, alone));
    let unbound = names::unnamed();
    let header = quote!(impl<#(#named),*> #alone<#unbound, #(#lifetimes),*>);
    let receiver = if usage.exclusive {
        Receiver { passed: quote!(self.reborrow()), ..Receiver::new(quote!(&#lent mut self)) }
    } else {
        Receiver::new(quote!(&#lent self))
    };
    into.push(header, print(method, function, Some((param, receiver)), &known));
    if usage.exclusive {
        return;
    }
    let h = lent_lifetime();
    let header = quote!(impl<#h, #(#named),*> #many<#h, #(#lifetimes),*>);
    let receiver = Receiver::new(quote!(self));
    let mut bound = named.clone();
    bound.push(own.clone());
    let tokens = print(method, function, Some((param, receiver)), &bound);
    into.push(header, if lends { crate::rename::lifetime(&tokens, &own, &h) } else { tokens });
}

/// The type of the borrowed form: where the owned one is declared.
fn borrowed_form(usage: &HandleUse, alone: bool) -> TokenStream {
    let Some(Foreign::Block(path)) = &usage.foreign else {
        return names::borrowed(&usage.ident, alone).to_token_stream();
    };
    let mut path = path.clone();
    if let Some(last) = path.segments.last_mut() {
        last.ident = names::borrowed(&last.ident, alone);
    }
    path.to_token_stream()
}

struct Receiver {
    /// As the signature has it.
    written: TokenStream,
    /// What the wrapper gets.
    passed: TokenStream,
    /// What must hold of it.
    bound: Option<TokenStream>,
}

impl Receiver {
    fn new(written: TokenStream) -> Self {
        Self { written, passed: quote!(self), bound: None }
    }

    /// Of a type that another block declares: whether Rust can own one, so that it lends, its expansion knows alone.
    fn imported(of: &Lifetime, exclusive: bool) -> Self {
        let lender = private(if exclusive { "Exclusive" } else { "Shared" });
        let alone = exclusive.then(|| quote!(mut));
        let bound = quote!(where &#of #alone Self: #lender<#of, Self>);
        Self { bound: Some(bound), ..Self::new(quote!(&#of #alone self)) }
    }
}

/// The method. What the `impl` binds already, it does not bind.
fn print(
    method: &Method<'_>,
    function: &Function,
    receiver: Option<(&Param, Receiver)>,
    bound: &[Lifetime],
) -> TokenStream {
    let Method { attributes, wrapper, name, signature } = method;
    let Signature { generics, params, ret } = signature;
    let vis = &function.vis;
    let bound: Vec<String> = bound.iter().map(ToString::to_string).collect();
    let generics: Vec<_> = generics.iter().filter(|generic| !bound.contains(&bare(generic))).collect();
    let is_receiver = |ident: &Ident| receiver.as_ref().is_some_and(|(param, _)| param.ident == *ident);
    let others = || params.iter().filter(|(ident, _)| !is_receiver(ident));
    let declared = others().map(|(ident, ty)| quote!(#ident: #ty));
    let own = receiver.as_ref().map(|(_, receiver)| &receiver.written);
    let declared = own.into_iter().cloned().chain(declared);
    let passed = params.iter().map(|(ident, _)| match &receiver {
        Some((param, receiver)) if param.ident == *ident => receiver.passed.clone(),
        _ => ident.to_token_stream(),
    });
    let generics = if generics.is_empty() { TokenStream::new() } else { quote!(<#(#generics),*>) };
    let unsafety = (function.safety == crate::ast::Safety::Unsafe).then(|| quote!(unsafe));
    let bound = receiver.as_ref().and_then(|(_, receiver)| receiver.bound.as_ref());
    let call = quote!(#wrapper(#(#passed),*));
    // SAFETY (of the expansion): the caller promises what the wrapper demands.
    let call = if unsafety.is_some() { quote!(unsafe { #call }) } else { call };
    quote!(#attributes #vis #unsafety fn #name #generics(#(#declared),*) #ret #bound { #call })
}

/// Of a generic parameter, without its bounds.
fn bare(generic: &TokenStream) -> String {
    let text = generic.to_string();
    text.split(':').next().unwrap_or_default().replace(' ', "")
}

fn unnamed(usage: &HandleUse) -> Vec<Lifetime> {
    usage.declared.iter().map(|_| names::unnamed()).collect()
}

/// The lifetimes of the type that the signature speaks of.
fn written(usage: &HandleUse, function: &Function) -> Vec<Lifetime> {
    let is_free = |lifetime: &&Lifetime| {
        lifetime.ident != "static" && lifetime.ident != "_" && function.param(&lifetime.ident).is_none()
    };
    usage.lifetimes.iter().filter(is_free).cloned().collect()
}
