//! `#[marshal(callback = Trait)]` on C's struct of functions.

use super::{callback, list, take, ty, words};
use crate::ast::{
    CallbackForm, Facts, Function, FunctionWords, Functions, FunctionsWords, Param, Safety, Shape, Word,
};
use crate::errors::Errors;
use proc_macro2::TokenStream;
use syn::spanned::Spanned;
use syn::{Field, Fields, Ident, ItemStruct, Path, Type};

pub(crate) fn functions(errors: &mut Errors, args: TokenStream, mut item: ItemStruct) -> Functions {
    let mut words = FunctionsWords::default();
    words::of_functions(errors, args, &mut words);
    if words.of.is_none() {
        errors.at(
            item.struct_token.span,
            "which trait has the functions of this struct? Write `#[marshal(callback = Trait)]`; a struct of data derives `Blittable` or `Marshal`",
        );
    }
    if !item.generics.params.is_empty() {
        errors.over(&item.generics, "C's struct of functions has no generic parameters; drop these");
    }
    let mut params = Vec::new();
    match &mut item.fields {
        Fields::Named(fields) => {
            for field in &mut fields.named {
                params.extend(member(errors, field, &words));
            }
        }
        other => errors.at(other.span(), "name the members, as C does: `{ read: …, close: … }`"),
    }
    let members = Function {
        attrs: Vec::new(),
        docs: Vec::new(),
        cfgs: Vec::new(),
        link_name: None,
        vis: item.vis.clone(),
        safety: Safety::Unsaid,
        ident: item.ident.clone(),
        params,
        ret: None,
        words: FunctionWords::default(),
    };
    Functions { item, words, members }
}

fn member(errors: &mut Errors, field: &mut Field, of: &FunctionsWords) -> Option<Param> {
    let ident = field.ident.clone()?;
    let mut facts = Facts::default();
    for attr in take(&mut field.attrs, "marshal") {
        facts.any = true;
        if let Some(args) = list(errors, &attr) {
            words::of_member(errors, args, &mut facts);
        }
    }
    if let Some(attr) = field.attrs.iter().find(|attr| attr.path().is_ident("cfg")) {
        errors.at(attr.span(), "declare the struct once for each case, with `#[cfg(…)]` above it");
    }
    if let Some(word) = &mut facts.callback.callback {
        if let CallbackForm::Closure = word.value {
            word.value = CallbackForm::Method(method(of, &ident));
        }
    }
    facts.callback.on.clone_from(&of.on);
    if facts.callback.callback.is_some() {
        callback::signature(errors, &field.ty, &mut facts, &callback::Aliases::new());
    }
    callback::without_words(&mut field.ty);
    let shape = match &field.ty {
        pointer @ Type::Ptr(_) => ty::shape(errors, pointer, &mut facts),
        other => Shape::Value(other.clone()),
    };
    Some(Param { ident, ty: field.ty.clone(), shape, facts, handle: None })
}

/// The method that is named like the member.
fn method(of: &FunctionsWords, member: &Ident) -> Path {
    let named = |word: &Word<Path>| {
        let mut path = word.value.clone();
        path.segments.push(member.clone().into());
        path
    };
    of.of.as_ref().map_or_else(|| member.clone().into(), named)
}
