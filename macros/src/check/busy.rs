//! `busy`: handles that closures leave alone while they run.

use crate::ast::{Block, Function, HandleType, HandleUse, Param, Word};
use crate::errors::Errors;
use crate::plan::is_callback;
use syn::Type;
use syn::spanned::Spanned;

/// Of a type, which may be busy with what it is part of.
pub(super) fn of_type(errors: &mut Errors, block: &Block, handle: &HandleType) {
    let Some(ty) = handle.words.busy.as_ref().and_then(|word| word.value.as_ref()) else { return };
    if !names_one(errors, block, ty) && block.whole_of(handle).is_none() {
        let name = &handle.ident;
        errors.at(ty.span(), format!("`{name}` is not part of itself: write `busy` alone where nothing else is busy with it, or name what it is part of"));
    }
}

/// Of a closure.
fn of_callback(errors: &mut Errors, block: &Block, function: &Function, param: &Param) {
    let Some(Word { span, value }) = &param.facts.callback.busy else { return };
    if let Some(ty) = value {
        names_one(errors, block, ty);
        return;
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

/// Reports what is no handle that says it, as far as this block knows.
fn names_one(errors: &mut Errors, block: &Block, ty: &Type) -> bool {
    let never = block.handle_named(ty).filter(|handle| handle.words.busy.is_none());
    let reported = never.map(|handle| {
        let name = &handle.ident;
        errors.at(
            ty.span(),
            format!("`{name}` is never busy: add the word where the type is declared, `#[marshal(busy)] type {name};`"),
        );
    });
    reported.is_some()
}

pub(super) fn of_function(errors: &mut Errors, block: &Block, function: &Function) {
    for param in function.params.iter().filter(|param| is_callback(param) || param.completes()) {
        of_callback(errors, block, function, param);
    }
    is_part_of_it(errors, block, function);
}

/// What is made of a handle is part of it, so that it is busy whenever that is.
fn is_part_of_it(errors: &mut Errors, block: &Block, function: &Function) {
    let (made, taken): (Vec<_>, Vec<_>) =
        function.params.iter().chain(&function.ret).partition(|param| is_made(param));
    let taken: Vec<_> =
        taken.iter().filter_map(|param| param.handle.as_ref()).filter(|usage| usage.busy).collect();
    let Some(whole) = taken.first() else { return };
    for param in made {
        let Some(part) = &param.handle else { continue };
        let is_part = part.busy && taken.iter().any(|whole| !are_apart(block, whole, part));
        if !is_part && !matches!(part.foreign, Some(crate::ast::Foreign::Std(_))) {
            errors.over(&param.ty, format!("closures may ask that a `{0}` be left alone, and what is made of it with it: write `busy = {0}` where `{1}` is declared", whole.ident, part.ident));
        }
    }
}

fn is_made(param: &Param) -> bool {
    let is_place = || param.handle.as_ref().is_some_and(|usage| usage.place);
    param.facts.retval.is_some() || param.ident == "ret" || param.facts.output.is_some() && is_place()
}

/// Whether no closure leaves both alone. Of types of other blocks that is not known here.
fn are_apart(block: &Block, one: &HandleUse, other: &HandleUse) -> bool {
    let family = |usage: &HandleUse| {
        let declared = block.handles.iter().find(|handle| handle.ident == usage.ident)?;
        let last = block.wholes(declared).last().unwrap_or(declared);
        let names_another = last.words.busy.as_ref().is_none_or(|word| word.value.is_some());
        (!names_another && last.foreign.is_none()).then_some(&last.ident)
    };
    family(one).zip(family(other)).is_some_and(|(one, other)| one != other)
}
