//! `#[marshal(callback = Trait)]` on C's struct of functions.

use super::facts::fact;
use super::values::assigned;
use super::vocabulary::Place;
use super::words::{each, once, placed};
use super::{callback, callback_words, handle, list, take, ty};
use crate::ast::{
    CallbackForm, Facts, Function, FunctionWords, Functions, FunctionsWords, Param, Safety, Shape, Word,
};
use crate::errors::Errors;
use proc_macro2::TokenStream;
use syn::spanned::Spanned;
use syn::{Field, Fields, Ident, ItemStruct, Path, Type};

pub(crate) fn functions(errors: &mut Errors, args: TokenStream, mut item: ItemStruct) -> Functions {
    let mut words = FunctionsWords::default();
    of_functions(errors, args, &mut words);
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
        asynchronous: None,
        ident: item.ident.clone(),
        params,
        ret: None,
        answer: None,
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
            of_member(errors, args, &mut facts);
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
        for argument in facts.callback.signature.iter_mut().flat_map(|signature| &mut signature.params) {
            handle::of_argument(errors, argument);
        }
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

/// Of a member of C's struct of functions.
fn of_member(errors: &mut Errors, args: TokenStream, facts: &mut Facts) {
    placed(errors, Place::Member, args, facts, &mut |facts, name, input| match name.to_string().as_str() {
        "nullable" => callback_words::given(&mut facts.callback, name, input),
        "callback" => callback_words::of_member(&mut facts.callback, name, input),
        _ => fact(facts, name, input),
    });
}

/// Of C's struct of functions.
fn of_functions(errors: &mut Errors, args: TokenStream, words: &mut FunctionsWords) {
    each(errors, Place::Functions, args, &mut |name, input| match name.to_string().as_str() {
        "callback" => once(&mut words.of, name, assigned(input)?),
        "on" => once(&mut words.on, name, callback_words::threads(input)?),
        "error" => once(&mut words.error, name, assigned(input)?),
        other => unreachable!("`{other}` is in the table of words but is not read"),
    });
}
