//! Memory of C's layout that Rust holds: its type, what fills it, what travels in its fields.

use super::handle::in_block;
use super::{lend, name};
use crate::ast::{Block, Expr, Function, HandleType, HandleUse, Param, Safety, StateLayout};
use crate::errors::Errors;
use proc_macro2::Span;
use syn::{Ident, Type};

pub(super) fn of_type(errors: &mut Errors, block: &Block, handle: &HandleType) {
    let words = &handle.words;
    let Some(state) = &words.state else { return without_memory(errors, handle) };
    let others = [
        words.repr.as_ref().map(|word| (word.span, "`repr` is for handles that are numbers")),
        words.invalid.as_ref().map(|word| (word.span, "there is no state that is none")),
        words.clone.as_ref().map(|word| {
            (word.span, "a state is copied into new memory: declare C's function as a constructor, with `#[marshal(retval, own)]` on the copy")
        }),
    ];
    for (span, why) in others.into_iter().flatten() {
        errors.at(span, format!("a `state` is memory at one address; {why}: drop this"));
    }
    let asked = matches!(state.value, StateLayout::Asked(..));
    if let Some(get) = &words.get {
        if asked {
            errors.at(get.span, "only C knows what is in this memory: name its type, `state = TYPE`, or ask a function of C's for the value");
        }
        let all_shared = words.shared.is_some() || block.words.shared.is_some();
        if words.sync.is_some() && (all_shared || is_lent_to_several(block, handle)) {
            errors.at(get.span, "another thread may write these fields meanwhile: ask a function of C's for the value, or drop `sync`");
        }
        twice(errors, get.value.iter().map(|getter| &getter.field));
    }
    if let Some(init) = &words.init {
        fills(errors, block, handle, init.span, init.value.path.get_ident());
    }
}

/// Whether a function that may change it takes it as `&`.
fn is_lent_to_several(block: &Block, handle: &HandleType) -> bool {
    block.functions.iter().any(|function| function.params.iter().any(|param| param.lends_to_several(handle)))
}

fn without_memory(errors: &mut Errors, handle: &HandleType) {
    let words = &handle.words;
    let alone = [
        words.init.as_ref().map(|word| (word.span, "init", "fills memory that Rust holds")),
        words.get.as_ref().map(|word| (word.span, "get", "reads fields of memory that Rust holds")),
    ];
    for (span, word, does) in alone.into_iter().flatten() {
        errors.at(span, format!("`{word}` {does}: say of what type, `state = TYPE`, or drop it"));
    }
}

/// What `init` names.
fn fills(errors: &mut Errors, block: &Block, handle: &HandleType, at: Span, name: Option<&Ident>) {
    let ty = &handle.ident;
    if let Some(lifetime) = handle.lifetimes.first() {
        return errors.at(
            at,
            format!("`{ty}::new()` would have no `{lifetime}`: write a constructor, a function with `#[marshal(retval, own)]` on its `*mut {ty}`"),
        );
    }
    let Some(function) = name.and_then(|name| in_block(block, name)) else { return };
    let ident = &function.ident;
    if function.params.iter().any(|param| param.facts.retval.is_some()) {
        return errors.at(
            at,
            format!("`{ident}` makes a `{ty}` by itself: write `method = new` on it, and drop `init`"),
        );
    }
    if function.safety != Safety::Unsafe {
        return errors
            .at(ident.span(), format!("this fills memory for `{ty}::new()`: spell it `unsafe fn {ident}`"));
    }
    let own = &function.words.outcome;
    let tested = super::outcome::ok(block, function).is_some() || own.error.is_some();
    if let (Some(ret), false) = (&function.ret, tested) {
        if ret.facts.ignore.is_none() {
            errors.over(&ret.ty, format!("`{ty}::new()` would not see this: say when it is a success, `ok = ret == 0`, or drop it, `ret(ignore)`"));
        }
    }
}

pub(super) fn twice<'a>(errors: &mut Errors, fields: impl Iterator<Item = &'a Ident>) {
    let mut seen: Vec<&Ident> = Vec::new();
    for field in fields {
        if seen.contains(&field) {
            errors.at(field.span(), format!("`{field}` is said twice; drop one"));
        }
        seen.push(field);
    }
}

pub(super) fn of_function(errors: &mut Errors, block: &Block, function: &Function) {
    lend::of_function(errors, function);
    let own = &function.words.outcome;
    let mut exprs = name::of_outcome(own);
    exprs.extend(name::lengths(function));
    for expr in exprs {
        if let Some((field, why)) = unreadable(block, function, expr) {
            errors.at(field.span(), why);
        }
    }
    for arg in own.error.iter().flat_map(|word| name::arguments(&word.value)) {
        is_there(errors, function, arg);
    }
}

/// A state is where it is: it crosses by one pointer, or something was said.
pub(super) fn crosses_otherwise(errors: &mut Errors, block: &Block, param: &Param) -> bool {
    let (ty, what) = match &param.ty {
        Type::Ptr(outer) => match &*outer.elem {
            Type::Ptr(inner) if param.facts.retval.is_some() || param.facts.output.is_some() => {
                (&*inner.elem, "C fills memory of Rust's, and makes none of its own")
            }
            _ => return false,
        },
        ty => (ty, "a state never moves"),
    };
    let Type::Path(path) = ty else { return false };
    let Some(ident) = path.path.segments.last().map(|segment| &segment.ident) else { return false };
    let is_state = |handle: &&HandleType| handle.ident == *ident && handle.words.state.is_some();
    let found = block.handles.iter().any(|handle| is_state(&handle));
    if found {
        errors.over(&param.ty, format!("{what}: declare `*mut {ident}`, or `*const {ident}`"));
    }
    found
}

/// Whether something is wrong with a state as a parameter.
pub(super) fn refused(errors: &mut Errors, param: &Param, usage: &HandleUse) -> bool {
    let facts = &param.facts;
    let ty = &usage.ident;
    let first = facts.lends.first();
    let (span, message) = match &usage.state {
        None => return lend::of_no_state(errors, param),
        Some(_) if usage.place => match (&facts.nullable, &facts.filled, first) {
            (Some(word), ..) => (word.span, "there is always memory to fill: drop `nullable`".into()),
            (_, Some(word), _) => (word.span, "new state is always zeroed: drop `filled`".into()),
            (.., Some(word)) => (
                word.span,
                format!("what fills new state takes nothing in yet: lend to a `{ty}` that is there"),
            ),
            _ => return false,
        },
        Some(layout) => match (&facts.consume, &facts.output, &facts.own, first) {
            (Some(word), ..) => (
                word.span,
                format!(
                    "the memory of a `{ty}` is Rust's, and cannot be given away: drop this; what clears it is its `free`, and `close` tells what that returns"
                ),
            ),
            (_, Some(word), ..) => {
                (word.span, "new state is returned: write `#[marshal(retval, own)]`".into())
            }
            (.., Some(word), _) => {
                (word.span, "new state is returned: write `#[marshal(retval, own)]`".into())
            }
            (.., Some(word)) => match lend::refused(facts, layout, usage) {
                Some(message) => (word.span, message),
                None => return false,
            },
            _ => return false,
        },
    };
    errors.at(span, message);
    true
}

/// A field in the expression that cannot be read, `(*name).field`, and why.
pub(super) fn unreadable<'a>(
    block: &Block,
    function: &Function,
    expr: &'a Expr,
) -> Option<(&'a Ident, String)> {
    let mut found = None;
    expr.walk(&mut |part| {
        if let (Expr::Field(of, field), None) = (part, &found) {
            found = of_field(block, function, of, field).map(|why| (field, why));
        }
    });
    found
}

fn of_field(block: &Block, function: &Function, of: &Expr, field: &Ident) -> Option<String> {
    let param = match of {
        Expr::Deref(name) => function.param(name).map(|index| &function.params[index]),
        Expr::Receiver(_) => function.receiver().map(|index| &function.params[index]),
        _ => None,
    };
    // Of a record it is another rule's.
    let usage = param.and_then(|param| param.handle.as_ref())?;
    if usage.state.is_none() {
        // Of `*name` it is said that nothing stands there to be read.
        return matches!(of, Expr::Receiver(_))
            .then(|| "fields are read of a state: of other objects ask a function of C's".into());
    }
    let ty = &usage.ident;
    let handle = block.handles.iter().find(|handle| handle.ident == *ty);
    let get = handle.and_then(|handle| handle.words.get.as_ref());
    let declared = get.is_some_and(|get| get.value.iter().any(|getter| getter.field == *field));
    (!declared).then(|| {
        format!("what `{field}` is must be said on the type: `#[marshal(…, get({field}: TYPE))] type {ty};`, or `{field}: cstr` of text")
    })
}

/// What C could not fill is no state yet.
fn is_there(errors: &mut Errors, function: &Function, arg: &Expr) {
    let (Expr::Name(name) | Expr::Deref(name)) = arg else { return };
    let param = function.param(name).map(|index| &function.params[index]);
    let usage = param.and_then(|param| param.handle.as_ref());
    if usage.is_some_and(|usage| usage.place && usage.state.is_some()) {
        errors.at(
            name.span(),
            format!("C has not filled `{name}` when it fails: read a field, `(*{name}).field`"),
        );
    }
}
