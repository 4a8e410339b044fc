//! Opaque types: what their words say together.

use super::in_block;
use crate::ast::{Block, Function, HandleType, Safety, Word};
use crate::check::{busy, source, state, words};
use crate::errors::Errors;
use crate::ownership::Call;

pub(in crate::check) fn of_block(errors: &mut Errors, block: &Block) {
    for (index, handle) in block.handles.iter().enumerate() {
        if block.handles[..index].iter().any(|earlier| earlier.ident == handle.ident) {
            errors.at(handle.ident.span(), format!("there is a type `{}` already; drop one", handle.ident));
        }
        of_type(errors, block, handle);
        state::of_type(errors, block, handle);
        busy::of_type(errors, block, handle);
    }
    if let (Some(shared), true) = (&block.words.shared, block.handles.is_empty()) {
        errors.at(shared.span, "there is no handle that could be shared: declare one, `type Db;`");
    }
}

/// One user data for all callbacks of an object: nobody else may tell C another.
fn user_data(errors: &mut Errors, block: &Block, handle: &HandleType) {
    let Some(word) = &handle.words.user_data else { return };
    let name = &handle.ident;
    if !handle.slots.iter().any(|slot| slot.callback) {
        errors.at(word.span, format!("no callback of a `{name}` is kept in a slot: write `callback, retain = NAME.slot` where C gets one, or drop this"));
    }
    if handle.words.sync.is_some() {
        errors.at(word.span, "another thread could set a slot while C looks for its closure: drop `sync`, or give each callback a user data of its own");
    }
    let Some(setter) = word.value.get_ident().and_then(|ident| in_block(block, ident)) else { return };
    let symbol = |function| block.symbol(function).value();
    for other in &block.functions {
        if symbol(other) == symbol(setter) && other.safety != Safety::Unsafe {
            errors.at(
                other.ident.span(),
                format!("this tells C the user data of a `{name}`, in which the callbacks find their closures: spell it `unsafe fn {}`", other.ident),
            );
        }
    }
}

fn of_type(errors: &mut Errors, block: &Block, handle: &HandleType) {
    user_data(errors, block, handle);
    let words = &handle.words;
    let owned = words.free.is_some();
    for (span, word) in [
        words.close.as_ref().map(|word| (word.span, "close")),
        words.clone.as_ref().map(|word| (word.span, "clone")),
    ]
    .into_iter()
    .flatten()
    {
        if !owned {
            errors.at(
                span,
                format!("`{word}` is of a handle that Rust owns: add what frees one, `free = FUNCTION`"),
            );
        }
    }
    if let (Some(send), Some(_), None) = (&words.send, &words.clone, &words.sync) {
        errors.at(send.span, "a clone reaches the same object from another thread: say `send, sync` if C allows that, else drop `send`");
    }
    source::sent_with_its_parents(errors, block, handle);
    number(errors, handle);
    called_by_the_type(errors, block, handle);
    if let Some(close) = &words.close {
        let function = words.free.as_ref().and_then(|call| call.value.path.get_ident());
        if owned && function.and_then(|ident| in_block(block, ident)).is_none() {
            errors.at(close.span, "what `close` can fail with is read from the declaration: declare the function that frees in this block, with `ok` or `error`");
        }
    }
}

/// A handle that is a number says which one stands for no object.
fn number(errors: &mut Errors, handle: &HandleType) {
    let words = &handle.words;
    match (&words.repr, &words.invalid) {
        (Some(repr), None) => errors.at(repr.span, "say which number stands for no object: `invalid = -1`"),
        (Some(repr), _) if matches!(repr.value, syn::Type::Ptr(_)) => {
            errors.over(&repr.value, "a handle is a pointer by itself: drop `repr`");
        }
        _ => {}
    }
}

/// What dropping and cloning call is no safe function besides.
fn called_by_the_type(errors: &mut Errors, block: &Block, handle: &HandleType) {
    let name = &handle.ident;
    for (word, call) in calls(handle) {
        let function = call.value.path.get_ident().and_then(|ident| in_block(block, ident));
        let Some(function) = function else { continue };
        if function.safety != Safety::Unsafe {
            let does = if word == "free" { "frees a handle" } else { "counts one more" };
            errors.at(
                function.ident.span(),
                format!(
                    "this {does}, and dropping or cloning a `{name}` calls it: spell it `unsafe fn {}`",
                    function.ident
                ),
            );
        }
        let said = function.ret.iter().filter(|_| word == "clone").flat_map(|ret| words(&ret.facts));
        for (span, said) in said {
            errors.at(
                span,
                format!("what this returns becomes the clone of a `{name}`, which owns it: drop `{said}`"),
            );
        }
    }
}

/// What dropping and cloning a handle calls, by the word.
fn calls(handle: &HandleType) -> impl Iterator<Item = (&'static str, &Word<Call>)> {
    let calls = [("free", &handle.words.free), ("clone", &handle.words.clone)];
    calls.into_iter().filter_map(|(word, call)| Some((word, call.as_ref()?)))
}

/// Whether this function makes the clones of a type.
pub(in crate::check) fn clones(block: &Block, function: &Function) -> bool {
    let calls = block.handles.iter().flat_map(calls);
    calls.filter(|(word, _)| *word == "clone").any(|(_, call)| call.value.path.is_ident(&function.ident))
}

/// Whether a handle's type calls this function by itself.
pub(in crate::check) fn is_called_by_a_type(block: &Block, function: &Function) -> bool {
    block.handles.iter().flat_map(calls).any(|(_, call)| call.value.path.is_ident(&function.ident))
}
