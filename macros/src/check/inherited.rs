//! What the block says of every function in it, against each of them.

use super::outcome::ok;
use super::{condition, name};
use crate::ast::{Block, Expr, Function};
use crate::errors::Errors;
use crate::plan;
use syn::Ident;

/// A name in the block's words that is no function's parameter is said once, at the name.
pub(super) fn names_are_somebodys(errors: &mut Errors, block: &Block) {
    for expr in name::of_outcome(&block.words.outcome) {
        expr.walk(&mut |part| {
            let (name, hint) = match part {
                Expr::Name(name) => (name, format!("; for a constant of that name write `self::{name}`")),
                Expr::Deref(name) => (name, String::new()),
                _ => return,
            };
            if is_nobodys(block, name) {
                let message = format!("no function of this block has a parameter `{name}`{hint}");
                errors.at(name.span(), message);
            }
        });
    }
}

fn is_nobodys(block: &Block, name: &Ident) -> bool {
    let mut functions = block.functions.iter().peekable();
    let known = name::may_be_constant(name) || name::is_errno(name) || functions.peek().is_none();
    !known
        && functions.all(|function| function.param(name).is_none() && function.status_named(name).is_none())
}

/// The block's expressions that hold for a function.
pub(super) fn expressions<'a>(block: &'a Block, function: &'a Function) -> Vec<&'a Expr> {
    let (own, common) = (&function.words.outcome, &block.words.outcome);
    let test = common.ok.as_ref().filter(|_| own.ok.is_none() && own.plain.is_none()).map(|word| &word.value);
    let error = common.error.as_ref().filter(|_| own.error.is_none() && ok(block, function).is_some());
    test.into_iter().chain(error.into_iter().flat_map(|word| name::arguments(&word.value))).collect()
}

/// What the block says must make sense here, or be left.
pub(super) fn fits(errors: &mut Errors, block: &Block, function: &Function) -> bool {
    match misfit(block, function) {
        Some(message) => errors.at(function.ident.span(), message),
        None => return true,
    }
    false
}

fn misfit(block: &Block, function: &Function) -> Option<String> {
    let (own, common) = (&function.words.outcome, &block.words.outcome);
    if own.plain.is_some() || plan::null_is_the_failure(function) {
        return None;
    }
    let name = &function.ident;
    if let (Some(ok), None) = (&common.ok, &own.ok) {
        if let Some(returns) = condition::cannot_test(&ok.value, function) {
            let is_pointer =
                function.ret.as_ref().is_some_and(|ret| ret.pointer().is_some() || ret.handle.is_some());
            let or_null = if is_pointer { ", an `error` of its own if NULL is a failure" } else { "" };
            return Some(format!(
                "`{name}` {returns}, which the block's `ok` cannot test: add `#[marshal(plain)]`{or_null}, or an `ok` of its own"
            ));
        }
        if ok.value.mentions(reads_status) && no_status(function) {
            return Some(format!(
                "`{name}` has no status argument, which the block's `ok` tests: add `#[marshal(plain)]`, or an `ok` of its own"
            ));
        }
        if let Some(missing) = missing(block, function, &[&ok.value]) {
            return Some(format!(
                "`{name}` has no parameter `{missing}`, which the block's `ok` names: add `#[marshal(plain)]`, or an `ok` of its own"
            ));
        }
    }
    if let (Some(error), None, Some(_)) = (&common.error, &own.error, ok(block, function)) {
        let args: Vec<&Expr> = name::arguments(&error.value).iter().collect();
        if let Some(missing) = missing(block, function, &args) {
            return Some(format!(
                "`{name}` has no parameter `{missing}`, which the block's `error` names: give it an `error` of its own"
            ));
        }
        let is_self = |part: &Expr| matches!(part, Expr::Receiver(_));
        if function.receiver().is_none() && args.iter().any(|arg| arg.mentions(is_self)) {
            return Some(format!(
                "`{name}` takes no handle that is described, and the block's `error` is made from `self`: give it an `error` of its own"
            ));
        }
        let unreadable = args.iter().find_map(|arg| super::state::unreadable(block, function, arg));
        if let Some((field, why)) = unreadable {
            return Some(format!(
                "the block's `error` reads `{field}`, and {why}; or give `{name}` an `error` of its own"
            ));
        }
        if function.ret.is_none() && args.iter().any(|arg| arg.mentions_ret()) {
            return Some(format!(
                "`{name}` returns nothing, and the block's `error` is made from `ret`: give it an `error` of its own"
            ));
        }
    }
    None
}

fn reads_status(part: &Expr) -> bool {
    matches!(part, Expr::Name(name) if name == "status")
}

/// Whether the name means nothing here.
fn no_status(function: &Function) -> bool {
    function.status().is_none() && function.params.iter().all(|param| param.ident != "status")
}

/// A parameter that the expressions name and the function has not.
fn missing<'a>(block: &Block, function: &Function, exprs: &[&'a Expr]) -> Option<&'a Ident> {
    let names = exprs.iter().flat_map(|expr| expr.names());
    let known = |name: &Ident| {
        name::may_be_constant(name) || name::is_errno(name) || function.status_named(name).is_some()
    };
    names.into_iter().find(|name| !known(name) && function.param(name).is_none() && !is_nobodys(block, name))
}
