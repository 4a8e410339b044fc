//! One declaration.

use super::{callback, list, take, ty, words};
use crate::ast::{Facts, Function, FunctionWords, Param, Safety, Shape, Word};
use crate::errors::Errors;
use syn::spanned::Spanned;
use syn::{Attribute, FnArg, ForeignItemFn, Ident, LitStr, Pat, ReturnType, Signature, Type};

pub(super) fn parse(errors: &mut Errors, item: ForeignItemFn, aliases: &callback::Aliases) -> Function {
    let mut attrs = item.attrs;
    let marshal = take(&mut attrs, "marshal");
    let docs = take(&mut attrs, "doc");
    let cfgs = take(&mut attrs, "cfg");
    let link_name = take(&mut attrs, "link_name").first().and_then(|attr| link_name(errors, attr));
    for attr in &attrs {
        refuse_hidden(errors, attr);
    }
    let sig = item.sig;
    refuse_modifiers(errors, &sig);

    let mut words = FunctionWords { any: !marshal.is_empty(), ..FunctionWords::default() };
    let mut ret_facts = Facts::default();
    for attr in &marshal {
        if let Some(args) = list(errors, attr) {
            words::of_function(errors, args, &mut words, &mut ret_facts);
        }
    }
    let safety = match sig.safety {
        syn::Safety::Safe(_) => Safety::Safe,
        syn::Safety::Unsafe(_) => Safety::Unsafe,
        syn::Safety::Default => Safety::Unsaid,
    };
    // What C returns may be nothing where the result comes later.
    let comes_later = words.operation.result.is_some();
    let ret = ret(errors, &sig.output, &sig.ident, ret_facts, comes_later);
    let params = sig.inputs.into_iter().filter_map(|arg| param(errors, arg, aliases)).collect();
    let (vis, ident, asynchronous) = (item.vis, sig.ident, sig.asyncness.map(|token| token.span));
    let answer = None;
    Function { attrs, docs, cfgs, link_name, vis, safety, asynchronous, ident, params, ret, answer, words }
}

fn refuse_modifiers(errors: &mut Errors, sig: &Signature) {
    if let Some(token) = sig.constness {
        errors.at(token.span, "a C function cannot be `const`");
    }
    if !sig.generics.params.is_empty() {
        errors.at(
            sig.generics.span(),
            "a C function has no generic parameters; declare it once for each type, with `#[link_name]`",
        );
    }
    if let Some(variadic) = &sig.variadic {
        errors.at(
            variadic.span(),
            "declare the arguments of one use in place of `...`, the first of them with `#[marshal(variadic)]`, and name the function with `#[link_name]`",
        );
    }
}

/// `#[cfg_attr]` is seen unexpanded here.
fn refuse_hidden(errors: &mut Errors, attr: &Attribute) {
    let hides = |list: &syn::MetaList| {
        let text = list.tokens.to_string();
        ["marshal", "link_name"].iter().any(|name| text.contains(name))
    };
    if attr.path().is_ident("cfg_attr") && attr.meta.require_list().is_ok_and(hides) {
        errors.at(attr.span(), "declare the function once for each case, with `#[cfg(…)]`: what `cfg_attr` hides is not seen here");
    }
}

fn link_name(errors: &mut Errors, attr: &Attribute) -> Option<LitStr> {
    let value = attr.meta.require_name_value().and_then(|pair| match &pair.value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(name), .. }) => Ok(name.clone()),
        other => Err(syn::Error::new(other.span(), "write the name of the symbol as a string")),
    });
    value.map_err(|error| errors.push(error)).ok()
}

fn ret(
    errors: &mut Errors,
    output: &ReturnType,
    function: &Ident,
    facts: Facts,
    comes_later: bool,
) -> Option<Param> {
    let unit = |ty: &Type| matches!(ty, Type::Tuple(tuple) if tuple.elems.is_empty());
    match output {
        ReturnType::Type(_, ty) if !unit(ty) => {
            let ty = (**ty).clone();
            // An error about the return value points at its type.
            let ident = Ident::new("ret", ty.span());
            Some(of_type(errors, ident, ty, facts))
        }
        ReturnType::Default | ReturnType::Type(..) if comes_later => {
            // Until the type of the result is known.
            let ty: Type = syn::parse_quote_spanned!(function.span()=> ());
            let (ident, shape) = (Ident::new("ret", function.span()), Shape::Value(ty.clone()));
            Some(Param { ident, ty, shape, facts, handle: None })
        }
        _ => {
            if facts.any {
                errors.at(function.span(), "`ret(…)` describes the return value, and this function has none");
            }
            None
        }
    }
}

fn param(errors: &mut Errors, arg: FnArg, aliases: &callback::Aliases) -> Option<Param> {
    let arg = match arg {
        FnArg::Typed(arg) => arg,
        FnArg::Receiver(receiver) => {
            errors.at(receiver.self_token.span, "name the parameter and write its C type: `name: *mut T`");
            return None;
        }
    };
    let ident = match *arg.pat {
        Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => pat.ident,
        other => {
            errors.at(
                other.span(),
                "give this parameter a name: it stands in the wrapper's signature and its messages",
            );
            return None;
        }
    };
    let mut facts = Facts::default();
    for attr in arg.attrs {
        param_attr(errors, &attr, &mut facts);
    }
    if facts.callback.callback.is_some() || facts.callback.destroy.is_some() {
        callback::signature(errors, &arg.ty, &mut facts, aliases);
    }
    let mut ty = *arg.ty;
    callback::without_words(&mut ty);
    Some(of_type(errors, ident, ty, facts))
}

fn param_attr(errors: &mut Errors, attr: &Attribute, facts: &mut Facts) {
    let path = attr.path();
    if path.is_ident("marshal") {
        facts.any = true;
        if let Some(args) = list(errors, attr) {
            words::of_param(errors, args, facts);
        }
    } else if path.is_ident("pin") {
        facts.any = true;
        if attr.meta.require_path_only().is_err() || facts.pin.is_some() {
            errors.at(attr.span(), "write `#[pin]`, once");
        }
        facts.pin = Some(Word::new(attr.span(), ()));
    } else if path.is_ident("cfg") || path.is_ident("cfg_attr") {
        errors.at(attr.span(), "put `#[cfg]` on the function, and declare it once for each case");
    } else if !path.is_ident("doc") && !is_lint(attr) {
        errors.at(
            attr.span(),
            "not an attribute of a parameter; how it crosses is said by `#[marshal(…)]` and `#[pin]`",
        );
    }
}

fn is_lint(attr: &Attribute) -> bool {
    ["allow", "expect", "warn", "deny", "forbid"].iter().any(|lint| attr.path().is_ident(lint))
}

/// Adds to the words what the spelling of the type says by itself.
pub(super) fn of_type(errors: &mut Errors, ident: Ident, ty: Type, mut facts: Facts) -> Param {
    let shape = ty::shape(errors, &ty, &mut facts);
    Param { ident, ty, shape, facts, handle: None }
}
