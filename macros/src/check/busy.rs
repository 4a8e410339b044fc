//! `busy`: handles that closures leave alone while they run.

use crate::ast::{Block, Function, HandleType, Param, Word};
use crate::errors::Errors;
use crate::plan::is_callback;
use quote::ToTokens;
use syn::Type;
use syn::spanned::Spanned;

/// Of a type, which may be busy with what it is part of.
pub(super) fn of_type(errors: &mut Errors, block: &Block, handle: &HandleType) {
    if let Some(ty) = handle.words.busy.as_ref().and_then(|word| word.value.as_ref()) {
        names_one(errors, block, ty);
    }
}

/// Of a closure.
fn of_callback(errors: &mut Errors, block: &Block, function: &Function, param: &Param) {
    let Some(Word { span, value }) = &param.facts.callback.busy else { return };
    if let Some(ty) = value {
        return names_one(errors, block, ty);
    }
    match function.receiver().and_then(|index| function.params[index].handle.as_ref()) {
        Some(usage) if usage.busy => {}
        Some(usage) => errors.at(*span, format!("wrappers that take a `{0}` are never refused: add `busy` where the type is declared, `#[marshal(busy)] type {0};`", usage.ident)),
        None => errors.at(*span, format!("what is busy? `{}` takes no handle: name the type, `busy = Db`", function.ident)),
    }
}

/// Of a member of C's struct of functions, which knows no handle.
pub(super) fn of_member(errors: &mut Errors, param: &Param) {
    if let Some(Word { span, value: None }) = &param.facts.callback.busy {
        errors.at(*span, "what is busy? Name the type: `busy = Db`");
    }
}

/// A handle that says it, as far as this block knows.
fn names_one(errors: &mut Errors, block: &Block, ty: &Type) {
    let name = ty.to_token_stream().to_string();
    let known = block.handles.iter().chain(&block.foreign).find(|handle| handle.ident == name);
    if let Some(handle) = known.filter(|handle| handle.words.busy.is_none()) {
        errors.at(
            ty.span(),
            format!(
                "`{0}` is never busy: add the word where the type is declared, `#[marshal(busy)] type {0};`",
                handle.ident
            ),
        );
    }
}

pub(super) fn of_function(errors: &mut Errors, block: &Block, function: &Function) {
    for param in function.params.iter().filter(|param| is_callback(param)) {
        of_callback(errors, block, function, param);
    }
    is_part_of_it(errors, function);
}

/// What is made of a handle is part of it, so that it is busy whenever that is.
fn is_part_of_it(errors: &mut Errors, function: &Function) {
    let taken = function.params.iter().filter_map(|param| param.handle.as_ref()).find(|usage| usage.busy);
    let Some(whole) = taken else { return };
    for param in function.params.iter().chain(&function.ret) {
        let made = param.facts.retval.is_some() || param.ident == "ret";
        let Some(part) = param.handle.as_ref().filter(|usage| made && !usage.busy) else { continue };
        if !matches!(part.foreign, Some(crate::ast::Foreign::Std(_))) {
            errors.over(&param.ty, format!("closures may ask that a `{0}` be left alone, and what is made of it with it: add `busy = {0}` where `{1}` is declared", whole.ident, part.ident));
        }
    }
}
