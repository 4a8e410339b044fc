//! What a result lives as long as: the source of what is borrowed, and the lifetimes of a handle.

use super::comes_out;
use super::handle::type_of;
use crate::ast::{Block, Empty, Encoding, Function, HandleType, HandleUse, Param, Source};
use crate::errors::Errors;
use syn::{Ident, Lifetime, Type};

/// What is made of something does not outlive it.
pub(super) fn outlives(errors: &mut Errors, block: &Block, function: &Function, usage: &HandleUse) {
    let HandleUse { ident, lifetimes, declared, .. } = usage;
    if lifetimes.len() != declared.len() {
        let names: Vec<_> = declared.iter().map(ToString::to_string).collect();
        let names = names.join(", ");
        errors.at(
            ident.span(),
            format!("say what this must not outlive: `{ident}<{names}>`, where a lifetime has the name of the argument that it is made of"),
        );
        return;
    }
    let handle = type_of(block, usage);
    for (index, lifetime) in lifetimes.iter().enumerate() {
        // That of memory which C will keep is anybody's.
        if handle.is_some_and(|handle| handle.invariant.contains(&index)) {
            continue;
        }
        let source = function.param(&lifetime.ident).map(|index| &function.params[index]);
        let message = match source {
            Some(source) => lends_nothing(source),
            None if is_of_an_argument(function, lifetime) => None,
            None => Some(format!(
                "`{lifetime}` is nobody's: give it the name of the argument that this must not outlive"
            )),
        };
        if let Some(message) = message {
            errors.at(lifetime.span(), message);
        } else if usage.parents.contains(&index) && !source.is_some_and(is_there) {
            errors.at(
                lifetime.span(),
                format!("what frees a `{ident}` takes its parent, too: give this lifetime the name of the argument that is the parent"),
            );
        }
    }
}

pub(super) fn is_of_an_argument(function: &Function, lifetime: &Lifetime) -> bool {
    let names_it = |param: &Param| {
        param.handle.as_ref().is_some_and(|other| !other.place && other.lifetimes.contains(lifetime))
    };
    lifetime.ident == "static" || function.params.iter().any(names_it)
}

/// Whether this is a handle that is passed in every call.
fn is_there(param: &Param) -> bool {
    param.handle.is_some() && param.facts.nullable.is_none()
}

/// Why nothing that outlives the call can be borrowed from a parameter.
pub(super) fn lends_nothing(param: &Param) -> Option<String> {
    let (name, facts) = (&param.ident, &param.facts);
    if let Some(usage) = &param.handle {
        return match usage.place {
            true => Some(format!("`{name}` comes out itself: what is borrowed lives as long as an argument")),
            _ if facts.consume.is_some() || facts.callback.retain.is_some() => Some(format!(
                "`{name}` is given away by this call, so nothing is borrowed from it: name another argument"
            )),
            false => None,
        };
    }
    let Some(pointer) = param.pointer().filter(|_| facts.constant.is_none()) else {
        return Some(format!(
            "`{name}` is passed by value, and ends with the call: name a handle, or memory that is pinned"
        ));
    };
    if comes_out(param) {
        return Some(format!(
            "`{name}` is lent for C to write, so nothing is borrowed from it: it must be `in`"
        ));
    }
    if facts.empty.as_ref().is_some_and(|word| word.value == Empty::Zero) {
        return Some(format!(
            "of an empty `{name}` C would see a zero that ends with the call: drop `empty`"
        ));
    }
    let stays = match facts.text.as_ref().map(|word| word.value) {
        Some(Encoding::CStr) => !pointer.mutable,
        Some(Encoding::Utf8) => !pointer.mutable && facts.extent.is_some(),
        Some(_) => false,
        None => facts.pin.is_some(),
    };
    let add = if facts.text.is_some() { "write it as `cstr`" } else { "add `#[pin]` to it" };
    (!stays)
        .then(|| format!("C may see a copy of `{name}`, which ends with the call: {add}, so that C has the caller's own memory"))
}

/// What comes out of a call, and is somebody's.
pub(super) fn of_function(errors: &mut Errors, block: &Block, function: &Function) {
    let said = |param: &&Param| match &param.handle {
        Some(_) => super::handle::comes_out(param),
        // A borrow of what is no result is refused for that.
        None => param.facts.retval.is_some() || param.facts.borrow.is_none(),
    };
    for result in function.params.iter().filter(said).chain(&function.ret) {
        borrows(errors, block, function, result);
    }
    alone_is_alone(errors, function);
}

/// What is lent alone may be changed, and so may all that was borrowed from the same beside it.
fn alone_is_alone(errors: &mut Errors, function: &Function) {
    let borrowed =
        || function.ret.iter().chain(&function.params).filter(|param| param.facts.borrow.is_some());
    let alone = borrowed().find(|param| param.handle.as_ref().is_some_and(|usage| usage.exclusive));
    let Some((first, Some(source))) = alone.map(|param| (param, &param.facts.borrow)) else { return };
    let beside = |other: &&Param| {
        let is_made_of =
            |lifetime: &Lifetime| matches!(&source.value, Source::Param(name) if *name == lifetime.ident);
        let same = other.facts.borrow.as_ref().is_some_and(|word| word.value == source.value)
            || other.handle.as_ref().is_some_and(|usage| usage.lifetimes.iter().any(is_made_of));
        let is_shared = other.handle.as_ref().is_none_or(|usage| !usage.exclusive);
        same && !std::ptr::eq(*other, first) && !(is_shared && other.facts.stable.is_some())
    };
    let Some(second) = borrowed().find(beside) else { return };
    let (Some(word), Some(usage)) = (&second.facts.borrow, &first.handle) else { return };
    let ty = &usage.ident;
    let or_stable = match &second.handle {
        Some(usage) if usage.exclusive => "",
        _ => ", or say `stable` here if this stays until the source is freed",
    };
    errors.at(word.span, format!("beside this the call lends a `{ty}` alone, through which it may change: declare that `*const {ty}`{or_stable}"));
}

fn borrows(errors: &mut Errors, block: &Block, function: &Function, ret: &Param) {
    let facts = &ret.facts;
    if let (Some(stable), None) = (&facts.stable, &facts.borrow) {
        errors.at(stable.span, "`stable` says how long what is borrowed stays: add `borrow = NAME`");
    }
    let Some(borrow) = &facts.borrow else { return };
    let Source::Param(name) = &borrow.value else { return };
    let Some(index) = function.param(name) else {
        return errors.at(
            name.span(),
            format!("`{}` has no parameter `{name}`; write the name of one", function.ident),
        );
    };
    let source = &function.params[index];
    if let Some(message) = lends_nothing(source) {
        return errors.at(name.span(), message);
    }
    let Some(usage) = source.handle.as_ref().filter(|_| facts.stable.is_none()) else { return };
    if usage.shared || (usage.sync && !usage.exclusive) {
        errors.at(
            borrow.span,
            format!("others may change `{name}` meanwhile: say `copy`, or `borrow = {name}, stable` if this stays until `{name}` is freed"),
        );
    } else if let Some(child) = child(block, usage).filter(|_| !usage.exclusive && ret.handle.is_none()) {
        let of = &usage.ident;
        errors.at(
            borrow.span,
            format!("a `{child}` reaches the `{of}` that it is made of, and may change this meanwhile: say `copy`, or `borrow = {name}, stable` if no `{child}` changes it"),
        );
    }
}

/// From another thread a child reaches its parent, whom others use here, unless it has them alone.
pub(super) fn sent_with_its_parents(errors: &mut Errors, block: &Block, handle: &HandleType) {
    let Some(send) = &handle.words.send else { return };
    let parents = block.functions.iter().flat_map(|function| {
        let results = function.params.iter().chain(&function.ret).filter_map(|param| param.handle.as_ref());
        let made = results.filter(|usage| usage.owned && usage.ident == handle.ident);
        made.flat_map(|usage| &usage.lifetimes).filter_map(|lifetime| {
            let index = function.param(&lifetime.ident)?;
            function.params[index].handle.as_ref()
        })
    });
    let stays = |parent: &&HandleUse| if parent.exclusive { !parent.send } else { !parent.sync };
    if let Some(parent) = parents.into_iter().find(stays) {
        let (of, word) = (&parent.ident, if parent.exclusive { "send" } else { "sync" });
        errors.at(
            send.span,
            format!("from another thread this reaches the `{of}` that it is made of: say `{word}` of `{of}` if C allows that, else drop `send`"),
        );
    }
}

/// A type that is made of this one, which is only lent to it.
pub(super) fn child<'a>(block: &'a Block, parent: &HandleUse) -> Option<&'a Ident> {
    let handle = type_of(block, parent)?;
    block.functions.iter().find_map(|function| {
        let is_parent = |lifetime: &Lifetime| {
            function.param(&lifetime.ident).is_some_and(|index| {
                let usage = function.params[index].handle.as_ref();
                usage.is_some_and(|usage| usage.ident == handle.ident && !usage.exclusive)
            })
        };
        let results = || function.params.iter().chain(&function.ret);
        let record = |param: &'a Param| {
            param.lifetimes().into_iter().any(is_parent).then(|| type_name(&param.ty)).flatten()
        };
        results()
            .filter_map(|param| param.handle.as_ref())
            .filter(|usage| usage.owned)
            .find(|usage| usage.lifetimes.iter().any(is_parent))
            .map(|usage| &usage.ident)
            .or_else(|| results().find_map(record))
    })
}

/// What the type behind all pointers is called.
fn type_name(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Ptr(pointer) => type_name(&pointer.elem),
        Type::Reference(reference) => type_name(&reference.elem),
        Type::Path(path) => path.path.segments.last().map(|segment| &segment.ident),
        _ => None,
    }
}
