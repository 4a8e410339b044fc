//! Functions of the block that stand in expressions, and handles that are gone by then.

use super::handle::{in_block, type_of};
use super::{name, outcome, span, words};
use crate::ast::{Block, Consume, Expr, Function, Param, Retain, Safety};
use crate::errors::Errors;
use syn::Path;

pub(super) fn of_function(errors: &mut Errors, block: &Block, function: &Function) {
    let mut exprs = name::of_outcome(&function.words.outcome);
    let lengths = name::lengths(function);
    exprs.extend(&lengths);
    for expr in exprs {
        expr.walk(&mut |part| {
            if let Expr::Call(path, args) = part {
                is_callable(errors, block, function, path, args);
            }
        });
    }
    for expr in lengths {
        stays_until_the_call(errors, block, function, expr);
    }
    gone_is_not_named(errors, block, function);
}

/// C gets what it has for a handle: so it must be one, of that type, and lent as that function wants it.
fn is_callable(errors: &mut Errors, block: &Block, function: &Function, path: &Path, args: &[Expr]) {
    let Some(callee) = path.get_ident().and_then(|ident| in_block(block, ident)) else { return };
    let name = &callee.ident;
    let is_handle = |arg: &Expr| named(function, arg).is_some_and(|param| param.handle.is_some());
    if callee.safety == Safety::Unsafe {
        // Of plain values its author promises it, here as everywhere in the block; in an `unsafe fn` the caller does.
        if function.safety == Safety::Unsafe || !args.iter().any(is_handle) {
            return;
        }
        return errors.over(
            path,
            format!("`{name}` is an `unsafe fn`, and nobody here promises what it demands: call a safe one"),
        );
    }
    if callee.params.iter().chain(&callee.ret).all(|param| param.handle.is_none()) {
        return;
    }
    let plain = |param: &Param| param.pointer().is_none() && words(&param.facts).is_empty();
    let returns = callee.ret.as_ref().is_some_and(|ret| ret.handle.is_none() && ret.pointer().is_none());
    if !returns || !callee.params.iter().all(|param| param.handle.is_some() || plain(param)) {
        return errors.over(path, format!("here stand functions of handles and numbers that return a number, and `{name}` is more: call it in a function of your own"));
    }
    if args.len() != callee.params.len() {
        let count = callee.params.len();
        return errors.over(path, format!("`{name}` takes {count} of C's arguments: write them all"));
    }
    for (arg, param) in args.iter().zip(&callee.params) {
        let Some(wanted) = &param.handle else { continue };
        let given = named(function, arg).and_then(|param| Some((param, param.handle.as_ref()?)));
        let message = match given {
            _ if wanted.place || param.facts.consume.is_some() => {
                format!("`{name}` takes or makes a handle: call it in a function of your own")
            }
            Some((_, given)) if given.place || given.ident != wanted.ident => {
                format!("`{name}` wants a `{}` here: name an argument that is one", wanted.ident)
            }
            Some((lent, _)) if lent.facts.nullable.is_some() => format!(
                "`{}` may be none, and `{name}` wants a `{}`: drop `nullable`",
                lent.ident, wanted.ident
            ),
            Some((lent, given)) if wanted.exclusive && !given.exclusive => format!(
                "`{name}` wants the `{}` alone, and `{}` is lent to several: declare it `*mut`",
                wanted.ident, lent.ident
            ),
            Some(_) => continue,
            None => {
                format!("`{name}` wants a `{}` here: name an argument that is one, or `self`", wanted.ident)
            }
        };
        errors.at(span(arg), message);
    }
}

/// A length is asked before the call, or after it: what another thread can change meanwhile is none.
fn stays_until_the_call(errors: &mut Errors, block: &Block, function: &Function, expr: &Expr) {
    expr.walk(&mut |part| {
        let Expr::Call(path, args) = part else { return };
        if path.get_ident().and_then(|ident| in_block(block, ident)).is_none() {
            return;
        }
        let lent = args.iter().filter_map(|arg| named(function, arg)?.handle.as_ref());
        let is_sync = |handle: &crate::ast::HandleType| handle.words.sync.is_some();
        if let Some(usage) = lent.filter(|usage| !usage.exclusive).find(|usage| type_of(block, usage).is_some_and(is_sync)) {
            errors.over(path, format!("another thread may change this `{}` between the two calls: declare the argument `&mut {}`, or let C say the length otherwise", usage.ident, usage.ident));
        }
    });
}

/// What is given away C may have freed when the call is over.
fn gone_is_not_named(errors: &mut Errors, block: &Block, function: &Function) {
    let is_given = |param: &Param| param.facts.consume.is_some() || replaces(function, param);
    if !function.params.iter().any(is_given) {
        return;
    }
    let own = &function.words.outcome;
    let error = own.error.as_ref().or(block.words.outcome.error.as_ref());
    let failed: Vec<&Expr> = error.into_iter().flat_map(|word| name::arguments(&word.value)).collect();
    let mut after: Vec<&Expr> =
        outcome::ok(block, function).into_iter().chain(&own.none).map(|word| &word.value).collect();
    after
        .extend(function.ret.iter().filter_map(|ret| ret.facts.extent.as_ref()).map(|word| &word.value.expr));
    after.extend(
        function.params.iter().filter_map(|param| param.facts.written.as_ref()).map(|word| &word.value),
    );
    let lock = function.words.lock.as_ref().or(block.words.lock.as_ref());
    if let Some(crate::ast::Lock::Pair(_, leave)) = lock.map(|word| &word.value) {
        after.push(leave);
    }
    for (exprs, also_kept) in [(failed, false), (after, true)] {
        for expr in exprs {
            expr.walk(&mut |part| {
                let given = named(function, part).filter(|param| {
                    let consume = param.facts.consume.as_ref().map(|word| word.value);
                    consume == Some(Consume::Always) || (also_kept && consume.is_some()) || replaces(function, param)
                });
                if let Some(given) = given {
                    errors.at(span(part), format!("`{}` is given away by this call, and C may have freed it by then: name something else", given.ident));
                }
            });
        }
    }
}

/// Whether this handle goes into a slot of an object that was there before: if C does not take it, it is freed at once.
fn replaces(function: &Function, param: &Param) -> bool {
    let Some(Retain::Slot(of, _)) = param.facts.callback.retain.as_ref().map(|word| &word.value) else {
        return false;
    };
    let keeper = function.param(of).and_then(|index| function.params[index].handle.as_ref());
    param.handle.is_some() && keeper.is_some_and(|keeper| !keeper.place)
}

/// The parameter that an expression is.
fn named<'a>(function: &'a Function, expr: &Expr) -> Option<&'a Param> {
    let index = match expr {
        Expr::Name(name) => function.param(name),
        Expr::Receiver(_) => function.receiver(),
        Expr::Paren(inner) => return named(function, inner),
        _ => None,
    };
    index.map(|index| &function.params[index])
}
