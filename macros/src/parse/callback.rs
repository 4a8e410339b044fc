//! The type of a callback: words on its parameters, and the aliases of the block.

use super::{list, take, ty, words};
use crate::ast::{CallbackForm, Facts, Param, Signature, Word};
use crate::errors::Errors;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::collections::HashMap;
use syn::spanned::Spanned;
use syn::visit_mut::VisitMut;
use syn::{ForeignItem, GenericArgument, Ident, ItemType, PathArguments, ReturnType, Type, TypeFnPtr};

/// The function types to which the block gives names.
pub(super) type Aliases = HashMap<String, (Type, bool)>;

/// `type cb = …;`, which syn does not read in such a block.
pub(super) fn alias(tokens: &TokenStream) -> Option<ItemType> {
    syn::parse2(tokens.clone()).ok()
}

pub(super) fn aliases(items: &[ForeignItem]) -> Aliases {
    let read = |item: &ForeignItem| match item {
        ForeignItem::Verbatim(tokens) => alias(tokens),
        _ => None,
    };
    let named = items.iter().filter_map(read).filter_map(|alias| {
        let (_, optional) = function(&alias.ty, &Aliases::new())?;
        Some((alias.ident.to_string(), (*alias.ty, optional)))
    });
    named.collect()
}

/// The function's type that this is, and whether NULL is one of its values.
fn function(ty: &Type, aliases: &Aliases) -> Option<(TypeFnPtr, bool)> {
    match ty::ungroup(ty) {
        Type::FnPtr(function) => Some((function.clone(), false)),
        Type::Path(path) if path.qself.is_none() => {
            let last = path.path.segments.last()?;
            if let (Some(name), Some((ty, _))) = (path.path.get_ident(), aliases.get(&last.ident.to_string()))
            {
                return (path.path.is_ident(name)).then(|| function(ty, &Aliases::new())).flatten();
            }
            let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
            match arguments.args.first()? {
                GenericArgument::Type(inner) if last.ident == "Option" => {
                    function(inner, aliases).map(|(function, _)| (function, true))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// Reads the function's type of a callback.
pub(super) fn signature(errors: &mut Errors, ty: &Type, facts: &mut Facts, aliases: &Aliases) {
    let form = facts.callback.callback.as_ref().map(|word| &word.value);
    let Some((function, optional)) = function(ty, aliases) else {
        if let Some(CallbackForm::Method(_)) = form {
            facts.callback.functions = true;
            return;
        }
        let word = facts.callback.callback.as_ref().map_or_else(|| ty.span(), |word| word.span);
        errors.at(
            word,
            "`callback` wants a function's type: `unsafe extern \"C\" fn(…)`, in an `Option` or not, or the name that a `type` in this block gives to one; C's struct of functions names its trait, `callback = Trait`",
        );
        return;
    };
    if let Some(path) = form.and_then(CallbackForm::trait_alone) {
        errors.over(path, "name the trait and the method that C calls: `callback = Trait::method`; or write `callback = complete`, the end of an `async fn`");
        return;
    }
    let Some(abi) = function.abi.clone().filter(|_| function.unsafety.is_some()) else {
        errors.over(&function, "C's function is unsafe to call, and of C's calling convention: write `unsafe extern \"C\" fn(…)`");
        return;
    };
    if let Some(variadic) = &function.variadic {
        errors.at(
            variadic.span(),
            "a closure cannot take C's `…`; declare `unsafe fn`, and write the function in C",
        );
    }
    let params = function.inputs.into_iter().enumerate();
    let params = params.map(|(index, arg)| {
        let ident = match arg.name {
            Some((name, _)) if name != "_" => name,
            _ => format_ident!("argument_{index}", span = arg.ty.span()),
        };
        let mut facts = Facts::default();
        for attr in &arg.attrs {
            words_of(errors, attr, &mut facts);
        }
        of_type(errors, ident, arg.ty, facts)
    });
    let params = params.collect();
    let facts_of_ret = facts.callback.ret.take();
    let ret = match function.output {
        ReturnType::Type(_, ty) if !is_unit(&ty) => {
            let facts = facts_of_ret.map_or_else(Facts::default, |word| word.value);
            Some(of_type(errors, Ident::new("ret", ty.span()), *ty, facts))
        }
        _ => {
            if let Some(Word { span: said, value }) = facts_of_ret {
                facts.callback.fallible = value.callback.fallible;
                if facts.callback.fallible.is_none() {
                    errors.at(said, "`ret(…)` describes what the closure returns to C, and C wants nothing; of these words only `fallible` may stand here");
                }
            }
            None
        }
    };
    facts.callback.signature = Some(Signature { abi, optional, params, ret });
}

fn is_unit(ty: &Type) -> bool {
    matches!(ty, Type::Tuple(tuple) if tuple.elems.is_empty())
}

fn words_of(errors: &mut Errors, attr: &syn::Attribute, facts: &mut Facts) {
    if attr.path().is_ident("marshal") {
        facts.any = true;
        if let Some(args) = list(errors, attr) {
            words::of_argument(errors, args, facts);
        }
    } else if !attr.path().is_ident("doc") {
        errors.at(attr.span(), "on a callback's parameter only `#[marshal(…)]` may stand");
    }
}

fn of_type(errors: &mut Errors, ident: Ident, ty: Type, mut facts: Facts) -> Param {
    let shape = ty::shape(errors, &ty, &mut facts);
    Param { ident, ty, shape, facts, handle: None }
}

/// Words inside a type are ours; rustc must not see them.
pub(super) fn without_words(ty: &mut Type) {
    Wordless.visit_type_mut(ty);
}

struct Wordless;

impl VisitMut for Wordless {
    fn visit_type_fn_ptr_mut(&mut self, function: &mut TypeFnPtr) {
        for arg in &mut function.inputs {
            take(&mut arg.attrs, "marshal");
        }
        syn::visit_mut::visit_type_fn_ptr_mut(self, function);
    }
}

/// An alias as rustc is to see it.
pub(super) fn plain_alias(mut alias: ItemType) -> TokenStream {
    without_words(&mut alias.ty);
    quote!(#[allow(dead_code, non_camel_case_types, reason = "C's name, which the wrappers see through")] #alias)
}
