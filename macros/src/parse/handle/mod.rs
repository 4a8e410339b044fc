//! `type Db;`: opaque types, and where the functions of the block use them.

mod slots;
mod usage;

use super::{list, take, words};
use crate::ast::{Block, Foreign, HandleType, Param, TypeWords, Word};
use crate::errors::Errors;
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{ForeignItemType, GenericParam, Ident, Lifetime, PathArguments, Type};

pub(in crate::parse) fn parse(errors: &mut Errors, item: ForeignItemType) -> HandleType {
    let mut attrs = item.attrs;
    let mut words = TypeWords::default();
    for attr in take(&mut attrs, "marshal") {
        if let Some(args) = list(errors, &attr) {
            words::of_type(errors, args, &mut words);
        }
    }
    let mut lifetimes = Vec::new();
    for param in item.generics.params {
        match param {
            GenericParam::Lifetime(param) => lifetimes.push(param.lifetime),
            other => errors.at(
                other.span(),
                "a handle takes lifetimes only, of what it must not outlive: `type Statement<'db>;`",
            ),
        }
    }
    HandleType {
        attrs,
        vis: item.vis,
        ident: item.ident,
        lifetimes,
        words,
        slots: Vec::new(),
        invariant: Vec::new(),
        foreign: None,
    }
}

/// `#[marshal(handle)] type Db = other::Db;`: a handle of another block. Without the word it is an alias like others.
pub(in crate::parse) fn alias(errors: &mut Errors, item: &mut syn::ItemType) -> Option<HandleType> {
    let mut words = TypeWords::default();
    for attr in take(&mut item.attrs, "marshal") {
        if let Some(args) = list(errors, &attr) {
            words::of_type(errors, args, &mut words);
        }
    }
    words.handle.as_ref()?;
    let lifetimes = item.generics.lifetimes().map(|param| param.lifetime.clone()).collect();
    let Type::Path(path) = super::ty::ungroup(&item.ty) else {
        errors.over(&item.ty, "write the type as its block declares it: `other::Db`");
        return None;
    };
    let mut path = path.path.clone();
    if let Some(last) = path.segments.last_mut() {
        last.arguments = PathArguments::None;
    }
    Some(foreign(item.ident.clone(), lifetimes, words, Foreign::Block(path)))
}

fn foreign(ident: Ident, lifetimes: Vec<Lifetime>, words: TypeWords, from: Foreign) -> HandleType {
    HandleType {
        attrs: Vec::new(),
        vis: syn::Visibility::Inherited,
        ident,
        lifetimes,
        words,
        slots: Vec::new(),
        invariant: Vec::new(),
        foreign: Some(from),
    }
}

/// `#[marshal(handle)] db: *mut Db`: in C's struct of functions, which stands in no block.
pub(in crate::parse) fn of_argument(errors: &mut Errors, argument: &mut Param) {
    let Some(word) = argument.facts.callback.handle.clone() else { return };
    argument.handle = usage::of_argument(argument);
    if argument.handle.is_none() {
        errors.at(
            word.span,
            "which handle is this? Write its type by its name alone, as C has it: `db: *const Db`",
        );
    }
}

/// `OwnedFd` and `BorrowedFd<'_>`, which are numbers in C.
fn of_std() -> impl Iterator<Item = HandleType> {
    ["OwnedFd", "BorrowedFd"].into_iter().map(|name| {
        let ident = Ident::new(name, Span::mixed_site());
        let int = Word::new(ident.span(), syn::parse_quote!(::pinvoke::private::core::ffi::c_int));
        let words =
            TypeWords { repr: Some(int), shared: Some(Word::new(ident.span(), ())), ..TypeWords::default() };
        foreign(ident, Vec::new(), words, Foreign::Std(syn::parse_quote!(::pinvoke::private::OwnedFd)))
    })
}

/// Finds the handles among the parameters and results.
pub(in crate::parse) fn recognise(block: &mut Block) {
    let Block { handles, foreign, functions, words, .. } = block;
    foreign.extend(of_std());
    let known = |ident: &Ident| handles.iter().chain(&*foreign).find(|handle| handle.ident == *ident);
    usage::find(known, functions, words.shared.is_some());
    for function in functions {
        slots::collect(handles, function);
    }
}
